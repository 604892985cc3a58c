<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro" sourcelanguage="en">
<context>
    <name>Pad</name>
    <message>
        <source>Please take your time to read.</source>
        <translation>Vă rugăm să citiți pe îndelete.</translation>
    </message>
    <message>
        <source>Please sign in the white field.</source>
        <translation>Vă rugăm să semnați în câmpul alb.</translation>
    </message>
    <message>
        <source>Continue to signature</source>
        <translation>Continuați la semnătură</translation>
    </message>
    <message>
        <source>I do not want to sign</source>
        <translation>Nu vreau să semnez</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Citiți din nou</translation>
    </message>
    <message>
        <source>Remove last stroke</source>
        <translation>Ștergeți ultima linie</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Ștergeți tot</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gata</translation>
    </message>
    <message>
        <source>Field {number} of {count}</source>
        <translation>Câmpul {number} din {count}</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>Documentul {number} din {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Pagina {number} din {count}</translation>
    </message>
    <message>
        <source>The page is coming …</source>
        <translation>Pagina apare imediat …</translation>
    </message>
    <message>
        <source>This page cannot be shown. Please ask at the counter.</source>
        <translation>Această pagină nu poate fi afișată. Vă rugăm să întrebați la ghișeu.</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Mai sus</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Mai jos</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Litere mai mici</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Litere mai mari</translation>
    </message>
    <message>
        <source>Enlarge the form</source>
        <translation>Măriți formularul</translation>
    </message>
    <message>
        <source>Make the form smaller</source>
        <translation>Micșorați formularul</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contrast ridicat</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Formularul</translation>
    </message>
    <message>
        <source>Field for your signature</source>
        <translation>Câmp pentru semnătura dumneavoastră</translation>
    </message>
    <message>
        <source>You do not want to sign.</source>
        <translation>Nu doriți să semnați.</translation>
    </message>
    <message>
        <source>That is all right. The clerk will help you. What you have written here will be deleted.</source>
        <translation>Nu este nicio problemă. Funcționarul vă va ajuta. Ceea ce ați scris aici va fi șters.</translation>
    </message>
    <message>
        <source>Why do you not want to sign?</source>
        <translation>De ce nu doriți să semnați?</translation>
    </message>
    <message>
        <source>The details are wrong</source>
        <translation>Datele nu sunt corecte</translation>
    </message>
    <message>
        <source>I did not understand it</source>
        <translation>Nu am înțeles</translation>
    </message>
    <message>
        <source>I want to read it at home</source>
        <translation>Vreau să citesc acasă</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Prefer să nu spun</translation>
    </message>
    <message>
        <source>There is more to sign.</source>
        <translation>Mai este ceva de semnat.</translation>
    </message>
    <message>
        <source>Do you only not want to sign this document, or nothing at all?</source>
        <translation>Nu doriți să semnați numai acest document sau niciunul?</translation>
    </message>
    <message>
        <source>Not this document</source>
        <translation>Nu semnez acest document</translation>
    </message>
    <message>
        <source>Nothing at all</source>
        <translation>Nu semnez nimic</translation>
    </message>
    <message>
        <source>You do not sign this document.</source>
        <translation>Nu semnați acest document.</translation>
    </message>
    <message>
        <source>Shall what you have signed before stay signed?</source>
        <translation>Ceea ce ați semnat deja să rămână semnat?</translation>
    </message>
    <message>
        <source>Yes, that stays signed</source>
        <translation>Da, rămâne semnat</translation>
    </message>
    <message>
        <source>No, I take everything back</source>
        <translation>Nu, retrag totul</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>Now it is the turn of {name}.</source>
        <translation>Acum urmează {name}.</translation>
    </message>
    <message>
        <source>Now it is the next person&apos;s turn.</source>
        <translation>Acum este rândul persoanei următoare.</translation>
    </message>
    <message>
        <source>Please pass the pad on. What was signed before is no longer in sight.</source>
        <translation>Vă rugăm să dați tableta mai departe. Ce s-a semnat înainte nu se mai vede.</translation>
    </message>
    <message>
        <source>I have the pad</source>
        <translation>Tableta este la mine</translation>
    </message>
    <message>
        <source>Declare without handwriting</source>
        <translation>Declarați fără scris de mână</translation>
    </message>
    <message>
        <source>You declare this without writing.</source>
        <translation>Declarați acest lucru fără a scrie.</translation>
    </message>
    <message>
        <source>The clerk at the counter is your witness.</source>
        <translation>Funcționarul de la ghișeu este martorul dumneavoastră.</translation>
    </message>
    <message>
        <source>I declare this</source>
        <translation>Declar acest lucru</translation>
    </message>
    <message>
        <source>The clerk is confirming that you declare this. Please wait.</source>
        <translation>Funcționarul confirmă că declarați acest lucru. Vă rugăm să așteptați.</translation>
    </message>
    <message>
        <source>Is this your whole signature?</source>
        <translation>Aceasta este semnătura dumneavoastră întreagă?</translation>
    </message>
    <message>
        <source>It is very short. You can go on writing.</source>
        <translation>Este foarte scurtă. Puteți scrie în continuare.</translation>
    </message>
    <message>
        <source>Much of it lies outside the white field.</source>
        <translation>O mare parte din ea este în afara câmpului alb.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>Scriu mai departe</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Da, aceasta este</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Un moment, vă rugăm.</translation>
    </message>
    <message>
        <source>Your signature is being sealed. Please wait until it says here that you are finished.</source>
        <translation>Semnătura dumneavoastră este sigilată. Vă rugăm să așteptați până când apare aici că ați terminat.</translation>
    </message>
    <message>
        <source>It takes a little longer.</source>
        <translation>Durează puțin mai mult.</translation>
    </message>
    <message>
        <source>Your signature waits for its seal. Please stay here; the clerk is taking care of it.</source>
        <translation>Semnătura dumneavoastră așteaptă sigiliul. Vă rugăm să rămâneți aici, funcționarul se ocupă de asta.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Vă mulțumim.</translation>
    </message>
    <message>
        <source>You are finished here. The clerk will go on with you.</source>
        <translation>Aici ați terminat. Funcționarul continuă cu dumneavoastră.</translation>
    </message>
    <message>
        <source>Do you want to go on?</source>
        <translation>Doriți să continuați?</translation>
    </message>
    <message>
        <source>Nothing of it can be seen now. If you stop, what you have written will be deleted.</source>
        <translation>Acum nu se vede nimic. Dacă vă opriți, ceea ce ați scris va fi șters.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continui</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <translation>Opresc și șterg</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Mai sunteți aici?</translation>
    </message>
    <message>
        <source>If nobody answers, this ends in a moment, and what was written here will be deleted.</source>
        <translation>Dacă nu răspunde nimeni, totul se încheie imediat, iar ceea ce s-a scris aici va fi șters.</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Da, sunt aici</translation>
    </message>
</context>
</TS>
