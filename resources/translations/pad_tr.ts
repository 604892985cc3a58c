<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>Pad</name>
    <message>
        <source>Please take your time to read.</source>
        <translation>Lütfen acele etmeden okuyun.</translation>
    </message>
    <message>
        <source>Please sign in the white field.</source>
        <translation>Lütfen beyaz alana imzanızı atın.</translation>
    </message>
    <message>
        <source>Continue to signature</source>
        <translation>İmzaya geç</translation>
    </message>
    <message>
        <source>I do not want to sign</source>
        <translation>İmzalamak istemiyorum</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Tekrar oku</translation>
    </message>
    <message>
        <source>Remove last stroke</source>
        <translation>Son çizgiyi sil</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Field {number} of {count}</source>
        <translation>Alan {number} / {count}</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>Belge {number} / {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Sayfa {number} / {count}</translation>
    </message>
    <message>
        <source>The page is coming …</source>
        <translation>Sayfa birazdan görünecek …</translation>
    </message>
    <message>
        <source>This page cannot be shown. Please ask at the counter.</source>
        <translation>Bu sayfa gösterilemiyor. Lütfen görevliye sorun.</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Yukarı</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Aşağı</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Daha küçük yazı</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Daha büyük yazı</translation>
    </message>
    <message>
        <source>Enlarge the form</source>
        <translation>Formu büyüt</translation>
    </message>
    <message>
        <source>Make the form smaller</source>
        <translation>Formu küçült</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Yüksek kontrast</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Field for your signature</source>
        <translation>İmzanız için alan</translation>
    </message>
    <message>
        <source>You do not want to sign.</source>
        <translation>İmzalamak istemiyorsunuz.</translation>
    </message>
    <message>
        <source>That is all right. The clerk will help you. What you have written here will be deleted.</source>
        <translation>Sorun değil. Görevli size yardımcı olacak. Burada yazdıklarınız silinecek.</translation>
    </message>
    <message>
        <source>Why do you not want to sign?</source>
        <translation>Neden imzalamak istemiyorsunuz?</translation>
    </message>
    <message>
        <source>The details are wrong</source>
        <translation>Bilgiler yanlış</translation>
    </message>
    <message>
        <source>I did not understand it</source>
        <translation>Anlamadım</translation>
    </message>
    <message>
        <source>I want to read it at home</source>
        <translation>Evde okumak istiyorum</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Söylemek istemiyorum</translation>
    </message>
    <message>
        <source>There is more to sign.</source>
        <translation>İmzalanacak başka belgeler de var.</translation>
    </message>
    <message>
        <source>Do you only not want to sign this document, or nothing at all?</source>
        <translation>Yalnızca bu belgeyi mi imzalamak istemiyorsunuz, yoksa hiçbirini mi?</translation>
    </message>
    <message>
        <source>Not this document</source>
        <translation>Bu belgeyi imzalamıyorum</translation>
    </message>
    <message>
        <source>Nothing at all</source>
        <translation>Hiçbirini imzalamıyorum</translation>
    </message>
    <message>
        <source>You do not sign this document.</source>
        <translation>Bu belgeyi imzalamıyorsunuz.</translation>
    </message>
    <message>
        <source>Shall what you have signed before stay signed?</source>
        <translation>Daha önce imzaladıklarınız imzalı kalsın mı?</translation>
    </message>
    <message>
        <source>Yes, that stays signed</source>
        <translation>Evet, imzalı kalsın</translation>
    </message>
    <message>
        <source>No, I take everything back</source>
        <translation>Hayır, hepsini geri alıyorum</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Now it is the turn of {name}.</source>
        <translation>Şimdi sıra {name} adlı kişide.</translation>
    </message>
    <message>
        <source>Now it is the next person&apos;s turn.</source>
        <translation>Şimdi sıra sonraki kişide.</translation>
    </message>
    <message>
        <source>Please pass the pad on. What was signed before is no longer in sight.</source>
        <translation>Lütfen tableti sonraki kişiye verin. Daha önce imzalananlar artık görünmüyor.</translation>
    </message>
    <message>
        <source>I have the pad</source>
        <translation>Tablet bende</translation>
    </message>
    <message>
        <source>Declare without handwriting</source>
        <translation>El yazısı olmadan beyan et</translation>
    </message>
    <message>
        <source>You declare this without writing.</source>
        <translation>Bunu yazmadan beyan ediyorsunuz.</translation>
    </message>
    <message>
        <source>The clerk at the counter is your witness.</source>
        <translation>Gişedeki görevli tanığınızdır.</translation>
    </message>
    <message>
        <source>I declare this</source>
        <translation>Bunu beyan ediyorum</translation>
    </message>
    <message>
        <source>The clerk is confirming that you declare this. Please wait.</source>
        <translation>Görevli, bunu beyan ettiğinizi onaylıyor. Lütfen bekleyin.</translation>
    </message>
    <message>
        <source>Is this your whole signature?</source>
        <translation>İmzanızın tamamı bu mu?</translation>
    </message>
    <message>
        <source>It is very short. You can go on writing.</source>
        <translation>Çok kısa. Yazmaya devam edebilirsiniz.</translation>
    </message>
    <message>
        <source>Much of it lies outside the white field.</source>
        <translation>Büyük bölümü beyaz alanın dışında kalıyor.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>Yazmaya devam et</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Evet, tamamı bu</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Lütfen bir dakika bekleyin.</translation>
    </message>
    <message>
        <source>Your signature is being sealed. Please wait until it says here that you are finished.</source>
        <translation>İmzanız mühürleniyor. Lütfen burada işleminizin bittiği yazana kadar bekleyin.</translation>
    </message>
    <message>
        <source>It takes a little longer.</source>
        <translation>Biraz daha sürecek.</translation>
    </message>
    <message>
        <source>Your signature waits for its seal. Please stay here; the clerk is taking care of it.</source>
        <translation>İmzanız mühürlenmeyi bekliyor. Lütfen burada kalın, görevli ilgileniyor.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Teşekkür ederiz.</translation>
    </message>
    <message>
        <source>You are finished here. The clerk will go on with you.</source>
        <translation>Buradaki işleminiz bitti. Görevli sizinle devam edecek.</translation>
    </message>
    <message>
        <source>Do you want to go on?</source>
        <translation>Devam etmek istiyor musunuz?</translation>
    </message>
    <message>
        <source>Nothing of it can be seen now. If you stop, what you have written will be deleted.</source>
        <translation>Şu anda form görünmüyor. Bırakırsanız yazdıklarınız silinecek.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Devam et</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <translation>Bırak ve sil</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Hâlâ orada mısınız?</translation>
    </message>
    <message>
        <source>If nobody answers, this ends in a moment, and what was written here will be deleted.</source>
        <translation>Kimse yanıt vermezse işlem birazdan sona erecek ve burada yazılanlar silinecek.</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Evet, buradayım</translation>
    </message>
</context>
</TS>
