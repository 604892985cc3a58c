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
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>I am not signing</source>
        <translation>Nu semnez</translation>
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
</context>
</TS>
