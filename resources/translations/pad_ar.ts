<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Pad</name>
    <message>
        <source>Please take your time to read.</source>
        <translation>يُرجى القراءة على مهل.</translation>
    </message>
    <message>
        <source>Please sign in the white field.</source>
        <translation>يُرجى التوقيع في الحقل الأبيض.</translation>
    </message>
    <message>
        <source>Continue to signature</source>
        <translation>المتابعة إلى التوقيع</translation>
    </message>
    <message>
        <source>I do not want to sign</source>
        <translation>لا أريد التوقيع</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>القراءة مرة أخرى</translation>
    </message>
    <message>
        <source>Remove last stroke</source>
        <translation>حذف آخر خط</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Field {number} of {count}</source>
        <translation>الحقل {number} من {count}</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>المستند {number} من {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>الصفحة {number} من {count}</translation>
    </message>
    <message>
        <source>The page is coming …</source>
        <translation>ستظهر الصفحة بعد قليل…</translation>
    </message>
    <message>
        <source>This page cannot be shown. Please ask at the counter.</source>
        <translation>يتعذّر عرض هذه الصفحة. يُرجى الاستفسار عند الشباك.</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>إلى الأسفل</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>تصغير الخط</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>تكبير الخط</translation>
    </message>
    <message>
        <source>Enlarge the form</source>
        <translation>تكبير الاستمارة</translation>
    </message>
    <message>
        <source>Make the form smaller</source>
        <translation>تصغير الاستمارة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>الاستمارة</translation>
    </message>
    <message>
        <source>Field for your signature</source>
        <translation>حقل التوقيع</translation>
    </message>
    <message>
        <source>You do not want to sign.</source>
        <translation>لقد اخترت عدم التوقيع.</translation>
    </message>
    <message>
        <source>That is all right. The clerk will help you. What you have written here will be deleted.</source>
        <translation>لا بأس في ذلك. سيساعدك الموظف المختص عند الشباك. وسيُحذف كل ما كتبته هنا.</translation>
    </message>
    <message>
        <source>Why do you not want to sign?</source>
        <translation>لماذا لا تريد التوقيع؟</translation>
    </message>
    <message>
        <source>The details are wrong</source>
        <translation>البيانات غير صحيحة</translation>
    </message>
    <message>
        <source>I did not understand it</source>
        <translation>لم أفهم المحتوى</translation>
    </message>
    <message>
        <source>I want to read it at home</source>
        <translation>أريد قراءته في المنزل</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>أفضّل عدم ذكر السبب</translation>
    </message>
    <message>
        <source>There is more to sign.</source>
        <translation>هناك المزيد للتوقيع.</translation>
    </message>
    <message>
        <source>Do you only not want to sign this document, or nothing at all?</source>
        <translation>هل لا تريد توقيع هذا المستند فقط، أم لا تريد توقيع أي شيء؟</translation>
    </message>
    <message>
        <source>Not this document</source>
        <translation>لا أوقّع هذا المستند</translation>
    </message>
    <message>
        <source>Nothing at all</source>
        <translation>لا أوقّع أي شيء</translation>
    </message>
    <message>
        <source>You do not sign this document.</source>
        <translation>أنت لا توقّع هذا المستند.</translation>
    </message>
    <message>
        <source>Shall what you have signed before stay signed?</source>
        <translation>هل يبقى ما وقّعته من قبل موقّعًا؟</translation>
    </message>
    <message>
        <source>Yes, that stays signed</source>
        <translation>نعم، يبقى موقّعًا</translation>
    </message>
    <message>
        <source>No, I take everything back</source>
        <translation>لا، أتراجع عن كل شيء</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Now it is the turn of {name}.</source>
        <translation>حان الآن دور {name}.</translation>
    </message>
    <message>
        <source>Now it is the next person&apos;s turn.</source>
        <translation>حان الآن دور الشخص التالي.</translation>
    </message>
    <message>
        <source>Please pass the pad on. What was signed before is no longer in sight.</source>
        <translation>يُرجى تمرير الجهاز إلى الشخص التالي. ما وُقّع سابقًا لم يعد ظاهرًا.</translation>
    </message>
    <message>
        <source>I have the pad</source>
        <translation>الجهاز معي</translation>
    </message>
    <message>
        <source>Declare without handwriting</source>
        <translation>الإقرار بدون خط اليد</translation>
    </message>
    <message>
        <source>You declare this without writing.</source>
        <translation>أنت تقرّ بذلك دون كتابة.</translation>
    </message>
    <message>
        <source>The clerk at the counter is your witness.</source>
        <translation>الموظف عند الشباك شاهد على ذلك.</translation>
    </message>
    <message>
        <source>I declare this</source>
        <translation>أقرّ بذلك</translation>
    </message>
    <message>
        <source>The clerk is confirming that you declare this. Please wait.</source>
        <translation>يؤكد الموظف الآن أنك تقرّ بذلك. يُرجى الانتظار.</translation>
    </message>
    <message>
        <source>Is this your whole signature?</source>
        <translation>هل هذا توقيعك الكامل؟</translation>
    </message>
    <message>
        <source>It is very short. You can go on writing.</source>
        <translation>إنه قصير جدًا. يمكنك متابعة الكتابة.</translation>
    </message>
    <message>
        <source>Much of it lies outside the white field.</source>
        <translation>يقع جزء كبير منه خارج الحقل الأبيض.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>متابعة الكتابة</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>نعم، هذا هو</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>لحظة من فضلك.</translation>
    </message>
    <message>
        <source>Your signature is being sealed. Please wait until it says here that you are finished.</source>
        <translation>يجري الآن ختم توقيعك إلكترونيًا. يُرجى الانتظار حتى يظهر هنا أنك انتهيت.</translation>
    </message>
    <message>
        <source>It takes a little longer.</source>
        <translation>يستغرق الأمر وقتًا أطول قليلًا.</translation>
    </message>
    <message>
        <source>Your signature waits for its seal. Please stay here; the clerk is taking care of it.</source>
        <translation>توقيعك في انتظار الختم. يُرجى البقاء هنا، فنحن نعمل على ذلك.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>شكرًا لك.</translation>
    </message>
    <message>
        <source>You are finished here. The clerk will go on with you.</source>
        <translation>لقد انتهيت هنا. نتابع معك الآن عند الشباك.</translation>
    </message>
    <message>
        <source>Do you want to go on?</source>
        <translation>هل تريد المتابعة؟</translation>
    </message>
    <message>
        <source>Nothing of it can be seen now. If you stop, what you have written will be deleted.</source>
        <translation>لا يظهر شيء من النموذج الآن. إذا توقفت، فسيُحذف ما كتبته.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <translation>إيقاف وحذف</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>If nobody answers, this ends in a moment, and what was written here will be deleted.</source>
        <translation>إذا لم يُجب أحد، فسينتهي الأمر بعد قليل وسيُحذف ما كُتب هنا.</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>نعم، أنا هنا</translation>
    </message>
</context>
</TS>
