<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Pad</name>
    <message>
        <source>Please take your time to read.</source>
        <translation>Bitte lesen Sie in Ruhe.</translation>
    </message>
    <message>
        <source>Please sign in the white field.</source>
        <translation>Bitte unterschreiben Sie im weißen Feld.</translation>
    </message>
    <message>
        <source>Continue to signature</source>
        <translation>Weiter zur Unterschrift</translation>
    </message>
    <message>
        <source>I do not want to sign</source>
        <translation>Ich möchte nicht unterschreiben</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Remove last stroke</source>
        <translation>Letzten Strich entfernen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Field {number} of {count}</source>
        <translation>Feld {number} von {count}</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>Dokument {number} von {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>The page is coming …</source>
        <translation>Die Seite kommt gleich …</translation>
    </message>
    <message>
        <source>This page cannot be shown. Please ask at the counter.</source>
        <translation>Diese Seite lässt sich nicht anzeigen. Bitte fragen Sie am Schalter.</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Weiter nach oben</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Weiter nach unten</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Enlarge the form</source>
        <translation>Formular vergrößern</translation>
    </message>
    <message>
        <source>Make the form smaller</source>
        <translation>Formular verkleinern</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Das Formular</translation>
    </message>
    <message>
        <source>Field for your signature</source>
        <translation>Feld für Ihre Unterschrift</translation>
    </message>
    <message>
        <source>You do not want to sign.</source>
        <translation>Sie möchten nicht unterschreiben.</translation>
    </message>
    <message>
        <source>That is all right. The clerk will help you. What you have written here will be deleted.</source>
        <translation>Das ist in Ordnung. Am Schalter hilft man Ihnen weiter. Was Sie hier geschrieben haben, wird gelöscht.</translation>
    </message>
    <message>
        <source>Why do you not want to sign?</source>
        <translation>Warum möchten Sie nicht unterschreiben?</translation>
    </message>
    <message>
        <source>The details are wrong</source>
        <translation>Die Angaben stimmen nicht</translation>
    </message>
    <message>
        <source>I did not understand it</source>
        <translation>Ich habe es nicht verstanden</translation>
    </message>
    <message>
        <source>I want to read it at home</source>
        <translation>Ich möchte es zu Hause lesen</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Das möchte ich nicht sagen</translation>
    </message>
    <message>
        <source>There is more to sign.</source>
        <translation>Es gibt noch mehr zu unterschreiben.</translation>
    </message>
    <message>
        <source>Do you only not want to sign this document, or nothing at all?</source>
        <translation>Möchten Sie nur dieses Dokument nicht unterschreiben, oder gar nichts?</translation>
    </message>
    <message>
        <source>Not this document</source>
        <translation>Dieses Dokument nicht</translation>
    </message>
    <message>
        <source>Nothing at all</source>
        <translation>Gar nichts</translation>
    </message>
    <message>
        <source>You do not sign this document.</source>
        <translation>Sie unterschreiben dieses Dokument nicht.</translation>
    </message>
    <message>
        <source>Shall what you have signed before stay signed?</source>
        <translation>Soll bestehen bleiben, was Sie schon unterschrieben haben?</translation>
    </message>
    <message>
        <source>Yes, that stays signed</source>
        <translation>Ja, das bleibt bestehen</translation>
    </message>
    <message>
        <source>No, I take everything back</source>
        <translation>Nein, ich nehme alles zurück</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Now it is the turn of {name}.</source>
        <translation>Jetzt ist {name} an der Reihe.</translation>
    </message>
    <message>
        <source>Now it is the next person&apos;s turn.</source>
        <translation>Jetzt ist die nächste Person an der Reihe.</translation>
    </message>
    <message>
        <source>Please pass the pad on. What was signed before is no longer in sight.</source>
        <translation>Bitte geben Sie das Pad weiter. Was vorher unterschrieben wurde, ist nicht mehr zu sehen.</translation>
    </message>
    <message>
        <source>I have the pad</source>
        <translation>Ich habe das Pad</translation>
    </message>
    <message>
        <source>Declare without handwriting</source>
        <translation>Ohne Handschrift erklären</translation>
    </message>
    <message>
        <source>You declare this without writing.</source>
        <translation>Sie erklären dies, ohne zu schreiben.</translation>
    </message>
    <message>
        <source>The clerk at the counter is your witness.</source>
        <translation>Bezeugt wird es am Schalter.</translation>
    </message>
    <message>
        <source>I declare this</source>
        <translation>Das erkläre ich</translation>
    </message>
    <message>
        <source>The clerk is confirming that you declare this. Please wait.</source>
        <translation>Am Schalter wird bestätigt, dass Sie dies erklären. Bitte warten Sie.</translation>
    </message>
    <message>
        <source>Is this your whole signature?</source>
        <translation>Ist das Ihre ganze Unterschrift?</translation>
    </message>
    <message>
        <source>It is very short. You can go on writing.</source>
        <translation>Sie ist sehr kurz. Sie können weiterschreiben.</translation>
    </message>
    <message>
        <source>Much of it lies outside the white field.</source>
        <translation>Sie liegt zum großen Teil außerhalb des weißen Feldes.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Ja, das ist sie</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Einen Moment, bitte.</translation>
    </message>
    <message>
        <source>Your signature is being sealed. Please wait until it says here that you are finished.</source>
        <translation>Ihre Unterschrift wird gerade gesiegelt. Bitte warten Sie, bis hier steht, dass Sie fertig sind.</translation>
    </message>
    <message>
        <source>It takes a little longer.</source>
        <translation>Es dauert noch etwas.</translation>
    </message>
    <message>
        <source>Your signature waits for its seal. Please stay here; the clerk is taking care of it.</source>
        <translation>Ihre Unterschrift wartet auf ihr Siegel. Bitte bleiben Sie noch hier, wir kümmern uns darum.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Vielen Dank.</translation>
    </message>
    <message>
        <source>You are finished here. The clerk will go on with you.</source>
        <translation>Hier sind Sie fertig. Am Schalter geht es für Sie weiter.</translation>
    </message>
    <message>
        <source>Do you want to go on?</source>
        <translation>Möchten Sie weitermachen?</translation>
    </message>
    <message>
        <source>Nothing of it can be seen now. If you stop, what you have written will be deleted.</source>
        <translation>Jetzt ist nichts davon zu sehen. Wenn Sie aufhören, wird gelöscht, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <translation>Aufhören und löschen</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>If nobody answers, this ends in a moment, and what was written here will be deleted.</source>
        <translation>Wenn niemand antwortet, endet es hier gleich, und was geschrieben wurde, wird gelöscht.</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Ja, ich bin da</translation>
    </message>
</context>
</TS>
