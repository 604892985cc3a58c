<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de-simple" sourcelanguage="en">
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
        <translation>Ich will nicht unterschreiben</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Remove last stroke</source>
        <translation>Letzten Strich löschen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Alles löschen</translation>
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
        <translation>Wir können diese Seite nicht zeigen.
Bitte fragen Sie am Schalter.</translation>
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
        <translation>Formular größer machen</translation>
    </message>
    <message>
        <source>Make the form smaller</source>
        <translation>Formular kleiner machen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Starker Kontrast</translation>
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
        <translation>Sie wollen nicht unterschreiben.</translation>
    </message>
    <message>
        <source>That is all right. The clerk will help you. What you have written here will be deleted.</source>
        <translation>Das ist in Ordnung.
Wir helfen Ihnen am Schalter.
Wir löschen alles, was Sie hier geschrieben haben.</translation>
    </message>
    <message>
        <source>Why do you not want to sign?</source>
        <translation>Warum wollen Sie nicht unterschreiben?</translation>
    </message>
    <message>
        <source>The details are wrong</source>
        <translation>Die Angaben sind falsch</translation>
    </message>
    <message>
        <source>I did not understand it</source>
        <translation>Ich verstehe es nicht</translation>
    </message>
    <message>
        <source>I want to read it at home</source>
        <translation>Ich will es zu Hause lesen</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Ich will es nicht sagen</translation>
    </message>
    <message>
        <source>There is more to sign.</source>
        <translation>Es gibt noch mehr zum Unterschreiben.</translation>
    </message>
    <message>
        <source>Do you only not want to sign this document, or nothing at all?</source>
        <translation>Wollen Sie nur dieses Dokument nicht unterschreiben?
Oder wollen Sie gar nichts unterschreiben?</translation>
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
        <translation>Sie haben schon etwas unterschrieben.
Soll das gelten?</translation>
    </message>
    <message>
        <source>Yes, that stays signed</source>
        <translation>Ja, das soll gelten</translation>
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
        <translation>Bitte geben Sie das Gerät weiter.
Die Unterschriften von vorher sieht man nicht mehr.</translation>
    </message>
    <message>
        <source>I have the pad</source>
        <translation>Ich habe das Gerät</translation>
    </message>
    <message>
        <source>Declare without handwriting</source>
        <translation>Ohne Schreiben erklären</translation>
    </message>
    <message>
        <source>You declare this without writing.</source>
        <translation>Sie erklären das.
Sie müssen nicht schreiben.</translation>
    </message>
    <message>
        <source>The clerk at the counter is your witness.</source>
        <translation>Jemand vom Amt bezeugt das.</translation>
    </message>
    <message>
        <source>I declare this</source>
        <translation>Ich erkläre das</translation>
    </message>
    <message>
        <source>The clerk is confirming that you declare this. Please wait.</source>
        <translation>Jemand vom Amt bestätigt das.
Bitte warten Sie.</translation>
    </message>
    <message>
        <source>Is this your whole signature?</source>
        <translation>Ist das Ihre ganze Unterschrift?</translation>
    </message>
    <message>
        <source>It is very short. You can go on writing.</source>
        <translation>Die Unterschrift ist sehr kurz.
Sie können weiter schreiben.</translation>
    </message>
    <message>
        <source>Much of it lies outside the white field.</source>
        <translation>Viel davon ist nicht im weißen Feld.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>Weiter schreiben</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Ja, das ist alles</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Einen Moment bitte.</translation>
    </message>
    <message>
        <source>Your signature is being sealed. Please wait until it says here that you are finished.</source>
        <translation>Wir sichern Ihre Unterschrift.
Bitte warten Sie kurz.
Gleich steht hier: Sie sind fertig.</translation>
    </message>
    <message>
        <source>It takes a little longer.</source>
        <translation>Es dauert etwas länger.</translation>
    </message>
    <message>
        <source>Your signature waits for its seal. Please stay here; the clerk is taking care of it.</source>
        <translation>Ihre Unterschrift ist noch nicht gesichert.
Bitte bleiben Sie hier.
Wir kümmern uns darum.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Vielen Dank.</translation>
    </message>
    <message>
        <source>You are finished here. The clerk will go on with you.</source>
        <translation>Sie sind hier fertig.
Am Schalter geht es für Sie weiter.</translation>
    </message>
    <message>
        <source>Do you want to go on?</source>
        <translation>Möchten Sie weiter machen?</translation>
    </message>
    <message>
        <source>Nothing of it can be seen now. If you stop, what you have written will be deleted.</source>
        <translation>Jetzt kann niemand das Formular sehen.
Möchten Sie aufhören?
Dann löschen wir, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter machen</translation>
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
        <translation>Bitte drücken Sie auf den Knopf.
Sonst ist hier gleich Schluss.
Dann löschen wir, was hier geschrieben wurde.</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Ja, ich bin da</translation>
    </message>
</context>
</TS>
