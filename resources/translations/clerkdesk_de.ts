<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionBar</name>
    <message>
        <source>Remark …</source>
        <translation>Vermerk …</translation>
    </message>
    <message>
        <source>Add file …</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>More for this case</source>
        <translation>Mehr zu diesem Vorgang</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>In a case</source>
        <translation>Im Vorgang</translation>
    </message>
    <message>
        <source>In a document</source>
        <translation>In einem Dokument</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Find everything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>Zum Eingang</translation>
    </message>
    <message>
        <source>Go to the approvals</source>
        <translation>Zu den Freigaben</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Fensterbereich</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Voriger Fensterbereich</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Row before</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open next case</source>
        <translation>Nächsten Vorgang öffnen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message>
        <source>Send to the pad</source>
        <translation>Ans Pad senden</translation>
    </message>
    <message>
        <source>Abort at the pad</source>
        <translation>Am Pad abbrechen</translation>
    </message>
    <message>
        <source>Finish and open next</source>
        <translation>Abschließen und nächsten öffnen</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Withdraw document …</source>
        <translation>Dokument zurückziehen …</translation>
    </message>
    <message>
        <source>Close the case without result …</source>
        <translation>Vorgang ohne Ergebnis schließen …</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>Wieder öffnen …</translation>
    </message>
    <message>
        <source>Show or hide the signatures</source>
        <translation>Signaturen zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Sign on paper …</source>
        <translation>Auf Papier unterschreiben …</translation>
    </message>
    <message>
        <source>Another case for this household …</source>
        <translation>Weiterer Vorgang für diesen Haushalt …</translation>
    </message>
    <message>
        <source>Show what the resident sees</source>
        <translation>Zeigen, was am Pad zu sehen ist</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Schrift größer</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Schrift kleiner</translation>
    </message>
    <message>
        <source>People of this office …</source>
        <translation>Personen dieses Büros …</translation>
    </message>
    <message>
        <source>Seal key of the town …</source>
        <translation>Siegelschlüssel der Stadt …</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Person wechseln</translation>
    </message>
    <message>
        <source>Pad and pen …</source>
        <translation>Pad und Stift …</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Your role has no right to this</source>
        <translation>Dazu sind Sie nicht berechtigt</translation>
    </message>
    <message>
        <source>There is nothing to do this with here</source>
        <translation>Hier gibt es dafür nichts</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next field to sign</source>
        <translation>Nächstes Unterschriftsfeld</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Zurück zur vorigen Stelle</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Show or hide the page list</source>
        <translation>Seitenliste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the outline</source>
        <translation>Gliederung zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Search the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Go to page …</source>
        <translation>Gehe zu Seite …</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Pages below each other</source>
        <translation>Seiten untereinander</translation>
    </message>
    <message>
        <source>One page at a time</source>
        <translation>Eine Seite auf einmal</translation>
    </message>
    <message>
        <source>Two pages side by side</source>
        <translation>Zwei Seiten nebeneinander</translation>
    </message>
    <message>
        <source>Two pages, the first alone</source>
        <translation>Zwei Seiten, die erste allein</translation>
    </message>
    <message>
        <source>Turn right on the screen</source>
        <translation>Ansicht nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn left on the screen</source>
        <translation>Ansicht nach links drehen</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>An die Breite anpassen</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Ganze Seite zeigen</translation>
    </message>
    <message>
        <source>Night view</source>
        <translation>Nachtansicht</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>Anmerkung hinzufügen</translation>
    </message>
    <message>
        <source>Leave an imprint</source>
        <translation>Stempel setzen</translation>
    </message>
    <message>
        <source>Arrange pages</source>
        <translation>Seiten anordnen</translation>
    </message>
    <message>
        <source>Scroll on</source>
        <translation>Weiterblättern</translation>
    </message>
    <message>
        <source>Next link</source>
        <translation>Nächster Link</translation>
    </message>
    <message>
        <source>Link before</source>
        <translation>Voriger Link</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Vorgang angelegt</translation>
    </message>
    <message>
        <source>Called to the counter</source>
        <translation>Am Schalter aufgerufen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>Document taken in</source>
        <translation>Dokument aufgenommen</translation>
    </message>
    <message>
        <source>Place to sign chosen</source>
        <translation>Unterschriftsfeld festgelegt</translation>
    </message>
    <message>
        <source>Particulars checked</source>
        <translation>Angaben geprüft</translation>
    </message>
    <message>
        <source>Unclear file accepted</source>
        <translation>Unklare Datei angenommen</translation>
    </message>
    <message>
        <source>Sent to the pad</source>
        <translation>Ans Pad gesendet</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>per Brief</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>telefonisch</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>persönlich</translation>
    </message>
    <message>
        <source>Document viewed</source>
        <translation>Dokument angesehen</translation>
    </message>
    <message>
        <source>Signer&apos;s name noted</source>
        <translation>Name zur Unterschrift erfasst</translation>
    </message>
    <message>
        <source>Signed and sealed</source>
        <translation>Unterschrieben und gesiegelt</translation>
    </message>
    <message>
        <source>Resident did not sign</source>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>Signing ended without a seal</source>
        <translation>Unterschrift ohne Siegel beendet</translation>
    </message>
    <message>
        <source>Fee paid</source>
        <translation>Gebühr bezahlt</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Arrival noted</source>
        <translation>Eingang vermerkt</translation>
    </message>
    <message>
        <source>Applicant told</source>
        <translation>Benachrichtigung vermerkt</translation>
    </message>
    <message>
        <source>Last note taken back</source>
        <translation>Letzter Vermerk zurückgenommen</translation>
    </message>
    <message>
        <source>Collection begun</source>
        <translation>Abholung begonnen</translation>
    </message>
    <message>
        <source>Printed to be signed on paper</source>
        <translation>Zum Unterschreiben auf Papier gedruckt</translation>
    </message>
    <message>
        <source>Scan taken in</source>
        <translation>Scan aufgenommen</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Ausgehändigt</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Zu den Akten genommen</translation>
    </message>
    <message>
        <source>Time stamp added</source>
        <translation>Zeitstempel ergänzt</translation>
    </message>
    <message>
        <source>Archive time stamp renewed</source>
        <translation>Archivzeitstempel erneuert</translation>
    </message>
    <message>
        <source>File outside a case sealed</source>
        <translation>Datei außerhalb eines Vorgangs gesiegelt</translation>
    </message>
    <message>
        <source>Seal key tested</source>
        <translation>Siegelschlüssel getestet</translation>
    </message>
    <message>
        <source>File outside a case found sealed</source>
        <translation>Datei außerhalb eines Vorgangs gesiegelt vorgefunden</translation>
    </message>
    <message>
        <source>Sent back to the program</source>
        <translation>Ans Fachverfahren übertragen</translation>
    </message>
    <message>
        <source>Copy handed out</source>
        <translation>Kopie herausgegeben</translation>
    </message>
    <message>
        <source>Another folder chosen for the signed file</source>
        <translation>Anderen Ordner für die unterschriebene Datei gewählt</translation>
    </message>
    <message>
        <source>Document changed</source>
        <translation>Dokument geändert</translation>
    </message>
    <message>
        <source>Pages extracted</source>
        <translation>Seiten entnommen</translation>
    </message>
    <message>
        <source>Document withdrawn</source>
        <translation>Dokument zurückgezogen</translation>
    </message>
    <message>
        <source>Place to sign remembered for a form</source>
        <translation>Unterschriftsstelle für ein Formular gemerkt</translation>
    </message>
    <message>
        <source>Remembered form taken away</source>
        <translation>Gemerktes Formular entfernt</translation>
    </message>
    <message>
        <source>Closed without result</source>
        <translation>Ohne Ergebnis geschlossen</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Colleague entered</source>
        <translation>Kollegin oder Kollege eingetragen</translation>
    </message>
    <message>
        <source>Roles of a colleague changed</source>
        <translation>Aufgaben einer Person geändert</translation>
    </message>
    <message>
        <source>Colleague does not work here any more</source>
        <translation>Person arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>Trusted list taken in</source>
        <translation>Vertrauensliste aufgenommen</translation>
    </message>
    <message>
        <source>Trusted list removed</source>
        <translation>Vertrauensliste entfernt</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>Bürger</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>Sachbearbeitung</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>seal closed</source>
        <translation>Siegel geschlossen</translation>
    </message>
    <message>
        <source>the details are wrong</source>
        <translation>die Angaben stimmen nicht</translation>
    </message>
    <message>
        <source>it was not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>to be read at home first</source>
        <translation>möchte es erst zu Hause lesen</translation>
    </message>
    <message>
        <source>Pages saved as a copy</source>
        <translation>Seiten als Kopie gespeichert</translation>
    </message>
    <message>
        <source>Attached file saved</source>
        <translation>Angehängte Datei gespeichert</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>pages turned</source>
        <translation>Seiten gedreht</translation>
    </message>
    <message>
        <source>pages removed</source>
        <translation>Seiten entfernt</translation>
    </message>
    <message>
        <source>comment added</source>
        <translation>Anmerkung hinzugefügt</translation>
    </message>
    <message>
        <source>imprint added</source>
        <translation>Stempel gesetzt</translation>
    </message>
    <message>
        <source>{title} ({why})</source>
        <translation>{title} ({why})</translation>
    </message>
    <message>
        <source>from {title}, pages {pages}</source>
        <translation>aus {title}, Seiten {pages}</translation>
    </message>
    <message>
        <source>stopped at the desk</source>
        <translation>am Arbeitsplatz abgebrochen</translation>
    </message>
    <message>
        <source>stopped at the pad</source>
        <translation>am Pad abgebrochen</translation>
    </message>
    <message>
        <source>nobody touched the pad</source>
        <translation>niemand hat das Pad berührt</translation>
    </message>
    <message>
        <source>the desk was locked or left</source>
        <translation>der Arbeitsplatz wurde gesperrt oder verlassen</translation>
    </message>
    <message>
        <source>the desk stopped in the middle</source>
        <translation>der Arbeitsplatz wurde mittendrin unterbrochen</translation>
    </message>
    <message>
        <source>the signature was discarded</source>
        <translation>die Unterschrift wurde verworfen</translation>
    </message>
    <message>
        <source>the seal could not be set</source>
        <translation>das Siegel konnte nicht gesetzt werden</translation>
    </message>
    <message>
        <source>Copy saved</source>
        <translation>Kopie gespeichert</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Address of the link</source>
        <translation>Adresse des Links</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This link would have started a program. Nothing was started.</source>
        <translation>Dieser Link hätte ein Programm gestartet. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>This link leads out of the document</source>
        <translation>Dieser Link führt aus dem Dokument hinaus</translation>
    </message>
    <message>
        <source>This link leads to {host}</source>
        <translation>Dieser Link führt zu {host}</translation>
    </message>
    <message>
        <source>The address is copied</source>
        <translation>Die Adresse ist kopiert</translation>
    </message>
</context>
<context>
    <name>AfterSigning</name>
    <message>
        <source>Signed later, page {page}: {field}</source>
        <translation>Später signiert, Seite {page}: {field}</translation>
    </message>
    <message>
        <source>Filled in later, page {page}: {field}</source>
        <translation>Später ausgefüllt, Seite {page}: {field}</translation>
    </message>
    <message>
        <source>Noted later, page {page}</source>
        <translation>Spätere Anmerkung, Seite {page}</translation>
    </message>
    <message>
        <source>Added later, page {page}</source>
        <translation>Später hinzugefügt, Seite {page}</translation>
    </message>
    <message>
        <source>Changed later, page {page}</source>
        <translation>Später geändert, Seite {page}</translation>
    </message>
    <message>
        <source>Taken away later, page {page}</source>
        <translation>Später entfernt, Seite {page}</translation>
    </message>
    <message>
        <source>Show the version that was signed</source>
        <translation>Die signierte Version zeigen</translation>
    </message>
</context>
<context>
    <name>ApprovalBar</name>
    <message>
        <source>Return …</source>
        <translation>Zurückgeben …</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
</context>
<context>
    <name>ApprovalHead</name>
    <message>
        <source>Case before</source>
        <translation>Voriger Vorgang</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Nächster Vorgang</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächster</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorheriger</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>Own hand</source>
        <translation>Selbst beteiligt</translation>
    </message>
    <message>
        <source>Another unit&apos;s case</source>
        <translation>Vorgang eines anderen Bereichs</translation>
    </message>
    <message>
        <source>Not yours to approve</source>
        <translation>Nicht für Sie</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>Freizugeben</translation>
    </message>
    <message>
        <source>from {name}, {when}</source>
        <translation>von {name}, {when}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>Version&#xa0;{number}</translation>
    </message>
    <message>
        <source>Required papers seen</source>
        <translation>Nötige Unterlagen gesehen</translation>
    </message>
    <message>
        <source>A required paper was not seen</source>
        <translation>Eine nötige Unterlage fehlt</translation>
    </message>
    <message>
        <source>{name} signed on the pad</source>
        <translation>{name} hat am Pad unterschrieben</translation>
    </message>
    <message>
        <source>Unclear file accepted: {reason}</source>
        <translation>Unklare Datei angenommen: {reason}</translation>
    </message>
    <message>
        <source>Fee paid</source>
        <translation>Gebühr bezahlt</translation>
    </message>
    <message>
        <source>Fee still open</source>
        <translation>Gebühr noch offen</translation>
    </message>
    <message>
        <source>Your approval signs with the town&apos;s key</source>
        <translation>Ihre Freigabe unterschreibt mit dem Schlüssel der Stadt</translation>
    </message>
    <message>
        <source>the seal then closes the document</source>
        <translation>das Siegel schließt danach das Dokument</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>{name} is approved</source>
        <translation>{name} freigegeben</translation>
    </message>
    <message>
        <source>The clerk reads your reason; the check of the case is open again.</source>
        <translation>Ihre Begründung steht im Vorgang; die Prüfung ist dann wieder offen.</translation>
    </message>
    <message>
        <source>Return {name}?</source>
        <translation>Vorgang „{name}“ zurückgeben?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>{name} goes back to the clerks</source>
        <translation>{name} zurückgegeben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Vorgang geöffnet</translation>
    </message>
    <message>
        <source>First look at the document: {title}</source>
        <translation>Bitte erst das Dokument ansehen: {title}</translation>
    </message>
</context>
<context>
    <name>Arms</name>
    <message>
        <source>Coat of arms of {town}</source>
        <translation>Wappen von {town}</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>The pages stay as they are</source>
        <translation>Die Seiten bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>You arranged pages here before: that is not saved yet.</source>
        <translation>Sie haben hier schon Seiten angeordnet: Das ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>This is not saved yet. Once more, and it is given up.</source>
        <translation>Das ist noch nicht gespeichert. Beim nächsten Mal wird es verworfen.</translation>
    </message>
    <message>
        <source>One page must stay</source>
        <translation>Eine Seite muss bleiben</translation>
    </message>
    <message>
        <source>They become a document of their own in this case.</source>
        <translation>Sie werden ein eigenes Dokument in diesem Vorgang.</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Entnehmen</translation>
    </message>
    <message>
        <source>They are saved as a file of their own; the history notes it.</source>
        <translation>Sie werden als eigene Datei gespeichert. Im Verlauf steht es danach auch.</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>The signatures do not come along: it is an unsigned copy.</source>
        <translation>Die Signaturen werden nicht übernommen: Es entsteht eine unsignierte Kopie.</translation>
    </message>
    <message>
        <source>What you entered in the form is not in it: save that first.</source>
        <translation>Ihre Eingaben im Formular sind darin nicht enthalten: Speichern Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message numerus="yes">
        <source>{title}, page {pages}</source>
        <translation>
            <numerusform>{title}, Seite {pages}</numerusform>
            <numerusform>{title}, Seiten {pages}</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} (unsigned copy)</source>
        <translation>{title} (unsignierte Kopie)</translation>
    </message>
    <message numerus="yes">
        <source>Extract %n page(s)</source>
        <translation>
            <numerusform>%n Seite entnehmen</numerusform>
            <numerusform>%n Seiten entnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Extract as a document …</source>
        <translation>Als Dokument entnehmen …</translation>
    </message>
    <message>
        <source>Save pages …</source>
        <translation>Seiten speichern …</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Als neue Version speichern</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Save or undo the changes first</source>
        <translation>Bitte erst speichern oder rückgängig machen</translation>
    </message>
    <message>
        <source>The new version is being saved …</source>
        <translation>Die neue Version wird gespeichert …</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) chosen</source>
        <translation>
            <numerusform>%n Seite gewählt</numerusform>
            <numerusform>%n Seiten gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>What you entered in the form is not saved, and not in what is made here</source>
        <translation>Ihre Eingaben im Formular sind nicht gespeichert und nicht in dem enthalten, was hier entsteht</translation>
    </message>
</context>
<context>
    <name>AskComment</name>
    <message>
        <source>It is saved with your name in a new version of the document.</source>
        <translation>Sie wird mit Ihrem Namen in einer neuen Version des Dokuments gespeichert.</translation>
    </message>
    <message>
        <source>The document is made for long keeping (PDF/A); with a comment that is not printed it is not.</source>
        <translation>Das Dokument ist zur Langzeitaufbewahrung geeignet (PDF/A). Mit einer Anmerkung, die nicht gedruckt wird, ist es das nicht mehr.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Print it with the document</source>
        <translation>Mit dem Dokument drucken</translation>
    </message>
    <message>
        <source>That is too long for a comment.</source>
        <translation>Für eine Anmerkung ist das zu lang.</translation>
    </message>
</context>
<context>
    <name>AskName</name>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>The name is not known</source>
        <translation>Der Name ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>AskSigners</name>
    <message>
        <source>Applicant&apos;s date of birth</source>
        <translation>Geburtsdatum der antragstellenden Person</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Who signs as or for the applicant</source>
        <translation>Es unterschreibt</translation>
    </message>
    <message>
        <source>Only if somebody signs as that</source>
        <translation>Nur wenn jemand in dieser Rolle unterschreibt</translation>
    </message>
</context>
<context>
    <name>Attached</name>
    <message>
        <source>Save {name}?</source>
        <translation>{name} speichern?</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>The file comes from outside, with the document. ClerkDesk has not checked it and does not open it. Open it only if you know what it is.</source>
        <translation>Die Datei kam mit dem Dokument von außen. ClerkDesk hat sie nicht geprüft und öffnet sie nicht. Öffnen Sie sie nur, wenn Sie wissen, was es ist.</translation>
    </message>
    <message>
        <source>This file can start something on your computer as soon as somebody opens it. It comes from outside, with the document, and nobody has checked it. Ask your IT before you open it.</source>
        <translation>Diese Datei kann auf Ihrem Rechner Programme starten, sobald jemand sie öffnet. Sie kam mit dem Dokument von außen, und niemand hat sie geprüft. Fragen Sie Ihre IT, bevor Sie sie öffnen.</translation>
    </message>
    <message>
        <source>Where does {name} go?</source>
        <translation>Wo soll {name} gespeichert werden?</translation>
    </message>
</context>
<context>
    <name>AttachedList</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>These files came inside the document. Nobody has checked them.</source>
        <translation>Diese Dateien stecken im Dokument. Niemand hat sie geprüft.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
</context>
<context>
    <name>AttachedSaver</name>
    <message>
        <source>{name} is saved</source>
        <translation>{name} ist gespeichert</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>{count} messages</source>
        <translation>{count} Meldungen</translation>
    </message>
</context>
<context>
    <name>BeforePad</name>
    <message>
        <source>Who signs?</source>
        <translation>Wer unterschreibt?</translation>
    </message>
    <message>
        <source>The name goes onto the pad and into the seal.</source>
        <translation>Der Name erscheint auf dem Pad und steht im Siegel.</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>Namen übernehmen</translation>
    </message>
    <message>
        <source>Our own forms are made anew with a place for each of them.</source>
        <translation>Unsere eigenen Formulare werden neu erstellt, mit einem Feld für jede Person.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>Besides</name>
    <message>
        <source>Withdraw {title}?</source>
        <translation>{title} zurückziehen?</translation>
    </message>
    <message>
        <source>It is no longer signed, approved or filed. It is kept, with everything signed in it; a program that waits for it is told.</source>
        <translation>Es wird nicht mehr unterschrieben, freigegeben oder abgelegt. Es bleibt mit allem, was darin unterschrieben ist, aufbewahrt; ein Fachverfahren, das darauf wartet, wird benachrichtigt.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Close {name} without result?</source>
        <translation>Vorgang „{name}“ ohne Ergebnis schließen?</translation>
    </message>
    <message>
        <source>Nothing is filed. Everything stays kept, the case can be found and reopened; a program that waits for a document is told.</source>
        <translation>Es kommt nichts zu den Akten. Alles bleibt aufbewahrt, der Vorgang lässt sich finden und wieder öffnen; ein Fachverfahren, das auf ein Dokument wartet, wird benachrichtigt.</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Vorgang schließen</translation>
    </message>
    <message>
        <source>Reopen {name}?</source>
        <translation>Vorgang „{name}“ wieder öffnen?</translation>
    </message>
    <message>
        <source>The case goes on with you, where it was left.</source>
        <translation>Der Vorgang geht bei Ihnen dort weiter, wo er stehen geblieben ist.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Sign on paper …</source>
        <translation>Auf Papier unterschreiben …</translation>
    </message>
    <message>
        <source>Withdraw document …</source>
        <translation>Dokument zurückziehen …</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>Wieder öffnen …</translation>
    </message>
    <message>
        <source>Close the case without result …</source>
        <translation>Vorgang ohne Ergebnis schließen …</translation>
    </message>
    <message>
        <source>Another case for this household …</source>
        <translation>Weiterer Vorgang für diesen Haushalt …</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment bitte</translation>
    </message>
</context>
<context>
    <name>CalibrationScreen</name>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Touch the middle of each mark with the pen, as you would write there.</source>
        <translation>Berühren Sie die Mitte jeder Marke mit dem Stift, so wie Sie dort schreiben würden.</translation>
    </message>
    <message>
        <source>Calibrate the pen</source>
        <translation>Stift kalibrieren</translation>
    </message>
    <message>
        <source>A mark was missed, or the pen is set to another screen. In the settings of the pen choose the pad&apos;s screen, then try once more.</source>
        <translation>Eine Marke wurde verfehlt, oder der Stift ist einem anderen Bildschirm zugeordnet. Wählen Sie in den Einstellungen des Stifts den Bildschirm des Pads und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>That does not fit together</source>
        <translation>Das passt nicht zusammen</translation>
    </message>
    <message>
        <source>After the correction it is exact to {mm} mm.</source>
        <translation>Nach der Korrektur ist er auf {mm} mm genau.</translation>
    </message>
    <message>
        <source>The pen is calibrated</source>
        <translation>Der Stift ist kalibriert</translation>
    </message>
    <message>
        <source>In the settings of the pen choose the pad&apos;s screen, then touch the marks here.</source>
        <translation>Wählen Sie in den Einstellungen des Stifts den Bildschirm des Pads und berühren Sie dann hier die Marken.</translation>
    </message>
    <message>
        <source>The pen writes on another screen</source>
        <translation>Der Stift schreibt auf einem anderen Bildschirm</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>File plan</source>
        <translation>Aktenplan</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>gesiegelt</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>time stamp follows</source>
        <translation>Zeitstempel folgt</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>Version&#xa0;{number}</translation>
    </message>
    <message>
        <source>Then: {step}</source>
        <translation>Danach: {step}</translation>
    </message>
    <message>
        <source>four eyes</source>
        <translation>Vier Augen</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>gebührenfrei</translation>
    </message>
    <message>
        <source>{amount}, receipt {number}</source>
        <translation>{amount}, Quittung {number}</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>today, {day}</source>
        <translation>heute, {day}</translation>
    </message>
    <message>
        <source>{day}, past</source>
        <translation>{day}, überfällig</translation>
    </message>
    <message>
        <source>received today at {time}</source>
        <translation>eingegangen heute {time}</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>eingegangen {day}</translation>
    </message>
    <message>
        <source>Signed by {names}. The seal is closed.</source>
        <translation>Unterschrieben: {names}. Das Siegel ist geschlossen.</translation>
    </message>
    <message>
        <source>Signed by {names}.</source>
        <translation>Unterschrieben: {names}.</translation>
    </message>
    <message>
        <source>the resident</source>
        <translation>Bürger</translation>
    </message>
    <message>
        <source>{name} (clerk)</source>
        <translation>{name} (Sachbearbeitung)</translation>
    </message>
    <message>
        <source>{name} (supervisor)</source>
        <translation>{name} (Freigabe)</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1&#xa0;Seite</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count}&#xa0;Seiten</translation>
    </message>
    <message>
        <source>1 field open</source>
        <translation>1&#xa0;Feld offen</translation>
    </message>
    <message>
        <source>{count} fields open</source>
        <translation>{count}&#xa0;Felder offen</translation>
    </message>
    <message>
        <source>Not signed: {titles}</source>
        <translation>Nicht unterschrieben: {titles}</translation>
    </message>
    <message>
        <source>The rest is sealed. Clear it up with them, then send it to the pad again, print it to be signed on paper, or withdraw the document.</source>
        <translation>Alles andere ist gesiegelt. Klären Sie es, dann noch einmal zum Pad senden, zum Unterschreiben auf Papier drucken oder das Dokument zurückziehen.</translation>
    </message>
    <message>
        <source>Other documents are still to be signed too. Clear it up with them, then send it to the pad again, print it to be signed on paper, or withdraw the document.</source>
        <translation>Auch andere Dokumente sind noch nicht unterschrieben. Bitte klären Sie es mit der Person. Danach noch einmal ans Pad senden, zum Unterschreiben auf Papier drucken oder das Dokument zurückziehen.</translation>
    </message>
    <message>
        <source>The resident did not sign</source>
        <translation>Es wurde nicht unterschrieben</translation>
    </message>
    <message>
        <source>The resident did not sign: {why}</source>
        <translation>Es wurde nicht unterschrieben: {why}</translation>
    </message>
    <message>
        <source>Nothing was sealed. Clear it up with them and send it to the pad again, or close the case.</source>
        <translation>Es wurde nichts gesiegelt. Bitte mit der Person klären und erneut ans Pad senden – oder den Vorgang schließen.</translation>
    </message>
    <message>
        <source>Closed without result</source>
        <translation>Ohne Ergebnis geschlossen</translation>
    </message>
    <message>
        <source>Closed without result by {name}</source>
        <translation>Ohne Ergebnis geschlossen von {name}</translation>
    </message>
    <message>
        <source>Returned by {name}</source>
        <translation>Zurückgegeben von {name}</translation>
    </message>
    <message>
        <source>Put it right, then finish the check anew; it goes to the approval again.</source>
        <translation>Bitte berichtigen und die Prüfung neu abschließen; der Vorgang geht dann wieder in die Freigabe.</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Vorgang ist geöffnet</translation>
    </message>
    <message>
        <source>No document is shown</source>
        <translation>Kein Dokument ist geöffnet</translation>
    </message>
    <message>
        <source>The document is signed: changing it would break the signature. Pages can be extracted as an unsigned copy.</source>
        <translation>Das Dokument ist signiert: Eine Änderung würde die Signatur ungültig machen. Seiten können als unsignierte Kopie entnommen werden.</translation>
    </message>
    <message>
        <source>It is not the turn of signing</source>
        <translation>Das Unterschreiben ist noch nicht oder nicht mehr an der Reihe</translation>
    </message>
    <message>
        <source>It is approved already; have the case returned first</source>
        <translation>Es ist schon freigegeben; bitte den Vorgang erst zurückgeben lassen</translation>
    </message>
    <message>
        <source>This case is not closed</source>
        <translation>Dieser Vorgang ist nicht geschlossen</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>{name} is with you now</source>
        <translation>{name} übernommen</translation>
    </message>
    <message>
        <source>{name} lies back for anybody</source>
        <translation>{name} zurückgelegt</translation>
    </message>
    <message>
        <source>Check finished</source>
        <translation>Prüfung abgeschlossen</translation>
    </message>
    <message>
        <source>Fee noted as paid</source>
        <translation>Zahlung vermerkt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Ausgehändigt</translation>
    </message>
    <message>
        <source>Arrival noted</source>
        <translation>Eingang vermerkt</translation>
    </message>
    <message>
        <source>Noted: {name} was told</source>
        <translation>Vermerkt: {name} ist benachrichtigt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Remark noted</source>
        <translation>Vermerk gespeichert</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>{name} hinzugefügt</translation>
    </message>
    <message>
        <source>Scan added; nothing is sealed yet</source>
        <translation>Scan hinzugefügt; gesiegelt ist noch nichts</translation>
    </message>
    <message>
        <source>Name noted</source>
        <translation>Name erfasst</translation>
    </message>
    <message>
        <source>Who signs is noted</source>
        <translation>Vermerkt, wer unterschreibt</translation>
    </message>
    <message>
        <source>Place changed</source>
        <translation>Stelle geändert</translation>
    </message>
    <message>
        <source>{title} is withdrawn</source>
        <translation>{title} ist zurückgezogen</translation>
    </message>
    <message>
        <source>{reference} is closed without result</source>
        <translation>{reference} ist ohne Ergebnis geschlossen</translation>
    </message>
    <message>
        <source>{name} is saved</source>
        <translation>{name} ist gespeichert</translation>
    </message>
    <message>
        <source>{reference} is filed</source>
        <translation>{reference} ist zu den Akten genommen</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Claim</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>In work with you</source>
        <translation>Bei Ihnen in Arbeit</translation>
    </message>
    <message>
        <source>In work with {name}</source>
        <translation>In Arbeit bei {name}</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>Unbesetzt</translation>
    </message>
</context>
<context>
    <name>CaseOffer</name>
    <message>
        <source>This case is filed</source>
        <translation>Dieser Vorgang ist zu den Akten genommen</translation>
    </message>
    <message>
        <source>This case is closed without result</source>
        <translation>Dieser Vorgang ist ohne Ergebnis geschlossen</translation>
    </message>
    <message>
        <source>Waits for approval by a supervisor</source>
        <translation>Wartet auf die Freigabe</translation>
    </message>
    <message>
        <source>You are looking at this case; clerks work on it</source>
        <translation>Sie sehen diesen Vorgang nur an; bearbeitet wird er am Schalter</translation>
    </message>
    <message>
        <source>{name} is working on this case</source>
        <translation>{name} bearbeitet diesen Vorgang</translation>
    </message>
    <message>
        <source>No document to sign; add one</source>
        <translation>Kein Dokument zum Unterschreiben</translation>
    </message>
    <message>
        <source>Send to pad</source>
        <translation>Ans Pad senden</translation>
    </message>
    <message>
        <source>Enter the receipt number</source>
        <translation>Quittungsnummer fehlt noch</translation>
    </message>
    <message>
        <source>Fee paid</source>
        <translation>Gebühr bezahlt</translation>
    </message>
    <message>
        <source>Has arrived</source>
        <translation>Ist eingetroffen</translation>
    </message>
    <message>
        <source>Choose how they were told</source>
        <translation>Bitte oben auswählen</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Benachrichtigt</translation>
    </message>
    <message>
        <source>Collect …</source>
        <translation>Abholung …</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Ausgehändigt</translation>
    </message>
    <message>
        <source>Tick what is signed on the scan</source>
        <translation>Haken Sie an, was unterschrieben ist</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation>Siegeln</translation>
    </message>
    <message>
        <source>1 required paper is not ticked</source>
        <translation>Noch 1 Unterlage abhaken</translation>
    </message>
    <message>
        <source>{count} required papers are not ticked</source>
        <translation>Noch {count} Unterlagen abhaken</translation>
    </message>
    <message>
        <source>Checked, to pad</source>
        <translation>Geprüft, ans Pad</translation>
    </message>
    <message>
        <source>Finish check</source>
        <translation>Prüfung abschließen</translation>
    </message>
    <message>
        <source>The register is not ticked</source>
        <translation>Eintrag noch nicht abgehakt</translation>
    </message>
    <message>
        <source>File away</source>
        <translation>Zu den Akten</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>No case is open</source>
        <translation>Kein Vorgang geöffnet</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Bitte wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>Somebody is signing now</source>
        <translation>Gerade unterschreibt jemand</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>Everybody who opens the case can read it.</source>
        <translation>Alle, die den Vorgang öffnen, können ihn lesen.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Vermerken</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close the case without result …</source>
        <translation>Vorgang ohne Ergebnis schließen …</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>Wieder öffnen …</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Afterwards a locked field was changed: {fields}.</source>
        <translation>Danach wurde ein gesperrtes Feld geändert: {fields}.</translation>
    </message>
    <message>
        <source>Afterwards something was changed that no rule explains.</source>
        <translation>Danach wurde etwas geändert, das keine Regel erklärt.</translation>
    </message>
    <message>
        <source>Nothing has been changed since.</source>
        <translation>Seitdem wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Afterwards pages were added.</source>
        <translation>Danach wurden Seiten hinzugefügt.</translation>
    </message>
    <message>
        <source>Afterwards pages were removed.</source>
        <translation>Danach wurden Seiten entfernt.</translation>
    </message>
    <message>
        <source>Afterwards the content of a page was changed.</source>
        <translation>Danach wurde der Inhalt einer Seite geändert.</translation>
    </message>
    <message>
        <source>Afterwards one more signature was added.</source>
        <translation>Danach kam eine weitere Signatur hinzu.</translation>
    </message>
    <message>
        <source>Afterwards {count} more signatures were added.</source>
        <translation>Danach kamen {count} weitere Signaturen hinzu.</translation>
    </message>
    <message>
        <source>Afterwards fields were filled in: {fields}.</source>
        <translation>Danach wurden Felder ausgefüllt: {fields}.</translation>
    </message>
    <message>
        <source>Afterwards the form was changed as the signatures allow.</source>
        <translation>Danach wurde das Formular so geändert, wie es die Signaturen erlauben.</translation>
    </message>
    <message>
        <source>Afterwards notes were added.</source>
        <translation>Danach wurden Anmerkungen hinzugefügt.</translation>
    </message>
    <message>
        <source>Afterwards only proofs for checking or descriptions were added, nothing else.</source>
        <translation>Danach kamen nur Prüfnachweise oder Beschreibungen hinzu, sonst nichts.</translation>
    </message>
</context>
<context>
    <name>ChoosingBanner</name>
    <message>
        <source>Where does {name} sign?</source>
        <translation>{name}: Wo wird unterschrieben?</translation>
    </message>
    <message>
        <source>Where is this form signed?</source>
        <translation>Wo wird unterschrieben?</translation>
    </message>
    <message>
        <source>Draw the field, click where it shall be, or push it with the arrow keys; Shift changes its size.</source>
        <translation>Ziehen Sie das Feld auf, klicken Sie an die Stelle oder schieben Sie es mit den Pfeiltasten; mit Umschalt ändern Sie die Größe.</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>Diese Stelle verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message>
        <source>{name} in person</source>
        <translation>{name} persönlich</translation>
    </message>
    <message>
        <source>Somebody with a power of attorney</source>
        <translation>Jemand mit Vollmacht</translation>
    </message>
    <message>
        <source>The carer, {name}</source>
        <translation>Rechtliche Betreuung: {name}</translation>
    </message>
    <message>
        <source>The parent or guardian, {name}</source>
        <translation>Sorgeberechtigte Person: {name}</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Abgegeben</translation>
    </message>
    <message>
        <source>Invalidated and given back</source>
        <translation>Ungültig gemacht und zurückgegeben</translation>
    </message>
    <message>
        <source>Lost or stolen, and reported</source>
        <translation>Verloren oder gestohlen, Verlust ist angezeigt</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>{place} since {day}</source>
        <translation>{place} seit {day}</translation>
    </message>
    <message>
        <source>Arrived on {day}. How was {name} told?</source>
        <translation>Eingetroffen am {day}. Wie wurde {name} benachrichtigt?</translation>
    </message>
    <message>
        <source>{thing} is here</source>
        <translation>{thing} ist da</translation>
    </message>
    <message>
        <source>Collects it now …</source>
        <translation>Holt jetzt ab …</translation>
    </message>
    <message>
        <source>{thing} is ready to be collected</source>
        <translation>{thing} liegt zur Abholung bereit</translation>
    </message>
    <message>
        <source>{name} was told {how} on {day}.</source>
        <translation>{name} wurde am {day} {how} benachrichtigt.</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>Previous document: {what}</source>
        <translation>Bisheriges Dokument: {what}</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Take the last note back</source>
        <translation>Letzten Vermerk zurücknehmen</translation>
    </message>
    <message>
        <source>{name} collects it in person.</source>
        <translation>{name} holt persönlich ab.</translation>
    </message>
    <message>
        <source>{name} collects it; the power of attorney was seen.</source>
        <translation>{name} holt ab; die Vollmacht wurde gesehen.</translation>
    </message>
    <message>
        <source>{name} collects it for the applicant.</source>
        <translation>{name} holt für die antragstellende Person ab.</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>Who collects it?</source>
        <translation>Wer holt ab?</translation>
    </message>
    <message>
        <source>It stands on the confirmation of receipt, which is signed on the pad next.</source>
        <translation>Die Angaben stehen in der Empfangsbestätigung, die danach am Pad unterschrieben wird.</translation>
    </message>
    <message>
        <source>To the pad</source>
        <translation>Ans Pad</translation>
    </message>
    <message>
        <source>First name and family name</source>
        <translation>Vor- und Familienname</translation>
    </message>
    <message>
        <source>Power of attorney and identity document seen</source>
        <translation>Vollmacht und Ausweis gesehen</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>Abholung durch</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Bisheriges Dokument</translation>
    </message>
</context>
<context>
    <name>CommentList</name>
    <message>
        <source>Comment</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>CopyMaker</name>
    <message>
        <source>The document is being printed</source>
        <translation>Das Dokument wird gedruckt</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>{title} is printed</source>
        <translation>{title} ist gedruckt</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment bitte</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>CopyPicture</name>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The text is being copied … {percent} %</source>
        <translation>Der Text wird kopiert … {percent} %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CoveringBanner</name>
    <message>
        <source>The place covers words</source>
        <translation>Die Stelle verdeckt Text</translation>
    </message>
    <message>
        <source>The signature would stand across them, and neither could be read well.</source>
        <translation>Die Unterschrift stünde quer über dem Text, und beides wäre schlecht zu lesen.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Andere Stelle wählen</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Trotzdem behalten</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Tag auswählen</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>dd.MM.</source>
        <translation>dd.MM.</translation>
    </message>
    <message>
        <source>dd.MM.yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation>seit gestern</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>ohne Frist</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Frist heute</translation>
    </message>
    <message>
        <source>due yesterday</source>
        <translation>gestern fällig</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>fällig seit {day}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Frist {day}</translation>
    </message>
</context>
<context>
    <name>DeskFrame</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Platz</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Switch person …</source>
        <translation>Person wechseln …</translation>
    </message>
    <message>
        <source>People …</source>
        <translation>Personen …</translation>
    </message>
    <message>
        <source>Seal key …</source>
        <translation>Siegelschlüssel …</translation>
    </message>
    <message>
        <source>Pad and pen …</source>
        <translation>Pad und Stift …</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text {percent} %</source>
        <translation>Schrift {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>Earlier versions …</source>
        <translation>Frühere Versionen …</translation>
    </message>
    <message>
        <source>You see version {number} of the document</source>
        <translation>Sie sehen Version {number} des Dokuments</translation>
    </message>
    <message>
        <source>{day}, {time}, {name}.</source>
        <translation>{day}, {time}, {name}.</translation>
    </message>
    <message>
        <source>A newer one has taken its place; nothing can be changed here.</source>
        <translation>Inzwischen gibt es eine neuere; hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Version {number}, {day}, {time}, {name}</source>
        <translation>Version {number}, {day}, {time}, {name}</translation>
    </message>
    <message>
        <source>Nobody has changed this document</source>
        <translation>Dieses Dokument hat niemand geändert</translation>
    </message>
</context>
<context>
    <name>EditActs</name>
    <message>
        <source>The document is being changed</source>
        <translation>Das Dokument wird geändert</translation>
    </message>
    <message>
        <source>A large document takes a while. Once stopped, it stays as it was.</source>
        <translation>Ein großes Dokument braucht etwas Zeit. Nach einem Abbruch bleibt es, wie es war.</translation>
    </message>
    <message>
        <source>Saved as a new version; the one before is kept</source>
        <translation>Als neue Version gespeichert; die vorige bleibt erhalten</translation>
    </message>
    <message>
        <source>{title} lies in the case now</source>
        <translation>{title} liegt jetzt im Vorgang</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment bitte</translation>
    </message>
    <message>
        <source>Save pages as a copy</source>
        <translation>Seiten als Kopie speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Search the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>From the beginning again</source>
        <translation>Weiter vom Anfang</translation>
    </message>
    <message>
        <source>From the end again</source>
        <translation>Weiter vom Ende</translation>
    </message>
    <message>
        <source>The document cannot be searched ({code})</source>
        <translation>Das Dokument lässt sich nicht durchsuchen ({code})</translation>
    </message>
    <message>
        <source>This document is a picture: there is no text to search</source>
        <translation>Dieses Dokument ist ein Bild: Darin steht kein Text, der sich durchsuchen lässt</translation>
    </message>
    <message>
        <source>Pages without text: {count}</source>
        <translation>Seiten ohne Text: {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{number} of more than {count}</source>
        <translation>{number} von über {count}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Searching … {percent} %</source>
        <translation>Suche läuft … {percent} %</translation>
    </message>
    <message>
        <source>Pages that could not be read: {count}</source>
        <translation>Nicht lesbare Seiten: {count}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Something was changed afterwards that nobody can vouch for.</source>
        <translation>Danach wurde etwas geändert, für das niemand einstehen kann.</translation>
    </message>
    <message>
        <source>It could not be checked with certainty.</source>
        <translation>Es ließ sich nicht sicher prüfen.</translation>
    </message>
    <message>
        <source>This signature is damaged and cannot be read.</source>
        <translation>Diese Signatur ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>This signature does not cover the file to its end.</source>
        <translation>Diese Signatur reicht nicht bis zum Ende der Datei.</translation>
    </message>
    <message>
        <source>This signature is of a kind that this program does not know.</source>
        <translation>Diese Art von Signatur kennt das Programm nicht.</translation>
    </message>
    <message>
        <source>This signature was made with a method that can be forged today.</source>
        <translation>Diese Signatur wurde mit einem Verfahren erstellt, das sich heute fälschen lässt.</translation>
    </message>
    <message>
        <source>This signature does not cover the whole document as it was when it was signed.</source>
        <translation>Diese Signatur umfasst nicht das ganze Dokument, wie es bei der Unterschrift war.</translation>
    </message>
    <message>
        <source>Two fields share this one signature; it was made for one of them at most.</source>
        <translation>Zwei Felder teilen sich diese eine Signatur; sie galt höchstens für eines davon.</translation>
    </message>
    <message>
        <source>The document is not what was signed, or the signature itself was changed.</source>
        <translation>Das Dokument ist nicht das unterschriebene, oder die Signatur selbst wurde verändert.</translation>
    </message>
    <message>
        <source>The document was changed afterwards, in a way this signature forbids.</source>
        <translation>Das Dokument wurde danach auf eine Weise geändert, die diese Signatur verbietet.</translation>
    </message>
    <message>
        <source>Something was changed afterwards that nobody can vouch for; it may be harmless.</source>
        <translation>Danach wurde etwas geändert, für das niemand einstehen kann; es kann harmlos sein.</translation>
    </message>
    <message>
        <source>A form was filled in after this last signature; nobody has signed for that.</source>
        <translation>Nach dieser letzten Signatur wurde ein Formular ausgefüllt; das hat niemand unterschrieben.</translation>
    </message>
    <message>
        <source>What was written here was written in another field or for another document.</source>
        <translation>Was hier steht, wurde in einem anderen Feld oder für ein anderes Dokument geschrieben.</translation>
    </message>
    <message>
        <source>Who issued the certificate is not known here; so it is not certain whose it is.</source>
        <translation>Wer das Zertifikat ausgestellt hat, ist hier nicht bekannt; deshalb steht nicht fest, wem es gehört.</translation>
    </message>
    <message>
        <source>The certificate has run out, and nothing proves that it was used before that.</source>
        <translation>Das Zertifikat ist abgelaufen, und nichts beweist, dass es vorher verwendet wurde.</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>Das Zertifikat wurde gesperrt.</translation>
    </message>
    <message>
        <source>The trusted list that vouches for the certificate has run out.</source>
        <translation>Die Vertrauensliste, die für das Zertifikat einsteht, ist abgelaufen.</translation>
    </message>
    <message>
        <source>The trusted list did not vouch for the certificate&apos;s issuer at that time.</source>
        <translation>Die Vertrauensliste stand zu dieser Zeit nicht für den Aussteller des Zertifikats ein.</translation>
    </message>
    <message>
        <source>The certificate is made for something else than signing documents; it proves nothing.</source>
        <translation>Das Zertifikat ist nicht zum Signieren von Dokumenten bestimmt, sondern für etwas anderes; es beweist nichts.</translation>
    </message>
    <message>
        <source>The certificate was not valid yet at that time.</source>
        <translation>Das Zertifikat galt zu diesem Zeitpunkt noch nicht.</translation>
    </message>
    <message>
        <source>The file, or a signature in it, is damaged and cannot be read.</source>
        <translation>Die Datei oder eine Signatur darin ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>Something was added after the newest signature, which does not cover it.</source>
        <translation>Nach der neuesten Signatur wurde etwas angefügt, das sie nicht umfasst.</translation>
    </message>
    <message>
        <source>The file holds time stamps, but nobody has signed it.</source>
        <translation>Die Datei enthält Zeitstempel, aber niemand hat sie unterschrieben.</translation>
    </message>
    <message>
        <source>The file is encrypted, so its signatures cannot be checked.</source>
        <translation>Die Datei ist verschlüsselt; ihre Signaturen lassen sich deshalb nicht prüfen.</translation>
    </message>
    <message>
        <source>The check took too long or too much memory, and was given up.</source>
        <translation>Die Prüfung dauerte zu lange oder brauchte zu viel Speicher und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The file once held a signature that was taken out of it.</source>
        <translation>Die Datei enthielt einmal eine Signatur, die daraus entfernt wurde.</translation>
    </message>
    <message>
        <source>A signature is of a kind that this program does not know.</source>
        <translation>Die Art einer Signatur kennt das Programm nicht.</translation>
    </message>
    <message>
        <source>A signature was made with a method that can be forged today.</source>
        <translation>Eine Signatur wurde mit einem Verfahren erstellt, das sich heute fälschen lässt.</translation>
    </message>
    <message>
        <source>A signature does not cover the whole document as it was when it was signed.</source>
        <translation>Eine Signatur umfasst nicht das ganze Dokument, wie es bei der Unterschrift war.</translation>
    </message>
    <message>
        <source>Two fields share one signature; it was made for one of them at most.</source>
        <translation>Zwei Felder teilen sich eine Signatur; sie galt höchstens für eines davon.</translation>
    </message>
    <message>
        <source>The document is not what was signed, or a signature was changed.</source>
        <translation>Das Dokument ist nicht das unterschriebene, oder eine Signatur wurde verändert.</translation>
    </message>
    <message>
        <source>The document was changed after it was signed, in a way a signature forbids.</source>
        <translation>Das Dokument wurde nach der Unterschrift auf eine Weise geändert, die eine Signatur verbietet.</translation>
    </message>
    <message>
        <source>Something was changed after the signing that nobody can vouch for; it may be harmless.</source>
        <translation>Nach der Unterschrift wurde etwas geändert, für das niemand einstehen kann; es kann harmlos sein.</translation>
    </message>
    <message>
        <source>A form was filled in after the last signature; nobody has signed for that.</source>
        <translation>Nach der letzten Signatur wurde ein Formular ausgefüllt; das hat niemand unterschrieben.</translation>
    </message>
    <message>
        <source>Different programs may show different documents from this one file.</source>
        <translation>Verschiedene Programme zeigen aus dieser einen Datei vielleicht verschiedene Dokumente.</translation>
    </message>
    <message>
        <source>A time stamp no longer fits the file: something was changed after it was set.</source>
        <translation>Ein Zeitstempel passt nicht mehr zur Datei: Nach ihm wurde etwas geändert.</translation>
    </message>
    <message>
        <source>A signature was written in another field or for another document.</source>
        <translation>Eine Unterschrift wurde in einem anderen Feld oder für ein anderes Dokument geschrieben.</translation>
    </message>
    <message>
        <source>Who issued a certificate is not known here; so it is not certain whose it is.</source>
        <translation>Wer ein Zertifikat ausgestellt hat, ist hier nicht bekannt; deshalb steht nicht fest, wem es gehört.</translation>
    </message>
    <message>
        <source>A certificate has run out, and nothing proves that it was used before that.</source>
        <translation>Ein Zertifikat ist abgelaufen, und nichts beweist, dass es vorher verwendet wurde.</translation>
    </message>
    <message>
        <source>A certificate was revoked.</source>
        <translation>Ein Zertifikat wurde gesperrt.</translation>
    </message>
    <message>
        <source>The trusted list that vouches for a certificate has run out.</source>
        <translation>Die Vertrauensliste, die für ein Zertifikat einsteht, ist abgelaufen.</translation>
    </message>
    <message>
        <source>The trusted list did not vouch for an issuer at that time.</source>
        <translation>Die Vertrauensliste stand zu dieser Zeit nicht für einen Aussteller ein.</translation>
    </message>
    <message>
        <source>A certificate is made for something else than signing documents; it proves nothing.</source>
        <translation>Ein Zertifikat ist nicht zum Signieren von Dokumenten bestimmt, sondern für etwas anderes; es beweist nichts.</translation>
    </message>
    <message>
        <source>A certificate was not valid yet at that time.</source>
        <translation>Ein Zertifikat galt zu diesem Zeitpunkt noch nicht.</translation>
    </message>
    <message>
        <source>The file is not a PDF.</source>
        <translation>Die Datei ist kein PDF.</translation>
    </message>
    <message>
        <source>The PDF is damaged: programs open it only after a repair, each in its own way.</source>
        <translation>Das PDF ist beschädigt: Programme öffnen es nur nach einer Reparatur, jedes auf seine Weise.</translation>
    </message>
    <message>
        <source>The PDF is locked with a password.</source>
        <translation>Das PDF ist mit einem Kennwort gesperrt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The PDF stopped the program that was to read it.</source>
        <translation>Das PDF hat das Programm zum Absturz gebracht, das es lesen sollte.</translation>
    </message>
    <message>
        <source>The PDF takes too long to read.</source>
        <translation>Das PDF braucht zu lange zum Lesen.</translation>
    </message>
    <message>
        <source>The file is too large to be checked.</source>
        <translation>Die Datei ist zu groß, um geprüft zu werden.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file cannot be opened: it is a folder, or reading it is not allowed.</source>
        <translation>Die Datei lässt sich nicht öffnen: Sie ist ein Ordner, oder das Lesen ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The PDF has no pages.</source>
        <translation>Das PDF hat keine Seiten.</translation>
    </message>
    <message>
        <source>The contents of the document are missing.</source>
        <translation>Der Inhalt des Dokuments fehlt.</translation>
    </message>
    <message>
        <source>The contents of the document are not what was kept.</source>
        <translation>Der Inhalt des Dokuments ist nicht der, der aufbewahrt wurde.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>First name and family name</source>
        <translation>Vorname und Familienname</translation>
    </message>
    <message>
        <source>I work on cases at the counter</source>
        <translation>Ich bearbeite Vorgänge am Schalter</translation>
    </message>
    <message>
        <source>I approve cases of others</source>
        <translation>Ich gebe Vorgänge anderer frei</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Platz öffnen</translation>
    </message>
    <message>
        <source>Who works at this desk?</source>
        <translation>Wer arbeitet an diesem Platz?</translation>
    </message>
    <message>
        <source>This office is new. Every act in a case will carry your name. You also enter who else works here, in the menu of the desk.</source>
        <translation>Dieses Büro ist neu. Alles, was in einem Vorgang geschieht, trägt Ihren Namen. Wer sonst hier arbeitet, tragen Sie im Menü des Platzes ein.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Must be filled in</source>
        <translation>Pflichtfeld</translation>
    </message>
    <message>
        <source>At most {count} signs</source>
        <translation>Höchstens {count} Zeichen</translation>
    </message>
    <message>
        <source>A date as in {format}</source>
        <translation>Datum in der Form {format}</translation>
    </message>
    <message>
        <source>The form would work this out; here it is entered</source>
        <translation>Das Formular würde diesen Wert selbst berechnen; hier wird er eingetragen</translation>
    </message>
    <message>
        <source>{name} cannot be changed.</source>
        <translation>{name} lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>{name} is too long.</source>
        <translation>{name} ist zu lang.</translation>
    </message>
    <message>
        <source>{name} takes one line only.</source>
        <translation>In {name} passt nur eine Zeile.</translation>
    </message>
    <message>
        <source>{name} takes only what the form offers.</source>
        <translation>{name} erlaubt nur, was das Formular anbietet.</translation>
    </message>
    <message>
        <source>{name} is not a date as the form wants it.</source>
        <translation>{name} ist kein Datum in der Form, die das Formular verlangt.</translation>
    </message>
    <message>
        <source>This form can be filled in</source>
        <translation>Dieses Formular lässt sich ausfüllen</translation>
    </message>
    <message>
        <source>Form: one field changed</source>
        <translation>Formular: ein Feld geändert</translation>
    </message>
    <message>
        <source>Form: {count} fields changed</source>
        <translation>Formular: {count} Felder geändert</translation>
    </message>
    <message>
        <source>One field that must be filled in is empty.</source>
        <translation>Ein Pflichtfeld ist noch leer.</translation>
    </message>
    <message>
        <source>{count} fields that must be filled in are empty.</source>
        <translation>{count} Pflichtfelder sind noch leer.</translation>
    </message>
    <message>
        <source>What the form would work out by itself is not worked out here.</source>
        <translation>Was das Formular selbst berechnen würde, wird hier nicht berechnet.</translation>
    </message>
    <message>
        <source>Saving takes out the part of the form that only Acrobat shows (XFA).</source>
        <translation>Beim Speichern entfällt der Teil des Formulars, den nur Acrobat anzeigt (XFA).</translation>
    </message>
    <message>
        <source>The field is full: {count} of {count} signs</source>
        <translation>Das Feld ist voll: {count} von {count} Zeichen</translation>
    </message>
</context>
<context>
    <name>FormBar</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Makes a new version of the document; the one before is kept</source>
        <translation>Speichert eine neue Version des Dokuments; die vorige bleibt erhalten</translation>
    </message>
    <message>
        <source>The form is being saved …</source>
        <translation>Das Formular wird gespeichert …</translation>
    </message>
    <message>
        <source>This form is only shown</source>
        <translation>Dieses Formular wird nur angezeigt</translation>
    </message>
</context>
<context>
    <name>FormFilling</name>
    <message>
        <source>It is signed: filling it in would break the signature.</source>
        <translation>Es ist signiert: Ausfüllen würde die Signatur ungültig machen.</translation>
    </message>
</context>
<context>
    <name>FormMemory</name>
    <message>
        <source>Remember the place to sign …</source>
        <translation>Unterschriftsstelle merken …</translation>
    </message>
    <message>
        <source>Remembered forms …</source>
        <translation>Gemerkte Formulare …</translation>
    </message>
    <message>
        <source>Remember for this form …</source>
        <translation>Für dieses Formular merken …</translation>
    </message>
    <message>
        <source>Place chosen</source>
        <translation>Stelle gewählt</translation>
    </message>
    <message>
        <source>Clerks and supervisors have the desk remember forms</source>
        <translation>Formulare merken dürfen nur Sachbearbeitung und Vorgesetzte</translation>
    </message>
    <message>
        <source>Nobody chose a place on this document</source>
        <translation>Auf diesem Dokument hat niemand eine Stelle gewählt</translation>
    </message>
</context>
<context>
    <name>FurtherPersons</name>
    <message>
        <source>Who else moves in?</source>
        <translation>Wer zieht noch mit ein?</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
</context>
<context>
    <name>GlanceHead</name>
    <message>
        <source>The file is printed</source>
        <translation>Die Datei ist gedruckt</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Take into the inbox</source>
        <translation>In den Eingang übernehmen</translation>
    </message>
    <message>
        <source>The file may no longer be read</source>
        <translation>Die Datei darf nicht mehr gelesen werden</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>What was read of it before is still shown.</source>
        <translation>Was davon schon gelesen war, bleibt zu sehen.</translation>
    </message>
    <message>
        <source>The file was changed on disk; you see its new state</source>
        <translation>Die Datei wurde auf dem Datenträger geändert; Sie sehen den neuen Stand</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>The copy is saved</source>
        <translation>Die Kopie ist gespeichert</translation>
    </message>
    <message>
        <source>The desk is being opened and takes the file in</source>
        <translation>Der Arbeitsplatz wird geöffnet und nimmt die Datei auf</translation>
    </message>
    <message>
        <source>Nobody sits at the desk yet; the file is taken in when somebody signs in</source>
        <translation>Am Arbeitsplatz ist noch niemand angemeldet; die Datei wird aufgenommen, sobald sich jemand anmeldet</translation>
    </message>
    <message>
        <source>Taken into the inbox: case {reference}</source>
        <translation>In den Eingang übernommen: Vorgang {reference}</translation>
    </message>
</context>
<context>
    <name>HeldUpNotice</name>
    <message>
        <source>{file} of case {reference} could not be sent back</source>
        <translation>{file} aus Vorgang {reference} konnte nicht zurückgegeben werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Folder for the signed file</source>
        <translation>Ordner für die unterschriebene Datei</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No name and no reference here begins with “{text}”.</source>
        <translation>Kein Name und kein Aktenzeichen beginnt hier mit „{text}“.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>One case still waits for somebody.</source>
        <translation>Ein Vorgang ist noch unbesetzt.</translation>
    </message>
    <message>
        <source>{count} cases still wait for somebody.</source>
        <translation>{count} Vorgänge sind noch unbesetzt.</translation>
    </message>
    <message>
        <source>Fetch the next case</source>
        <translation>Nächsten Vorgang holen</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles erledigt</translation>
    </message>
    <message>
        <source>Nothing is being made, and nothing lies here to be collected.</source>
        <translation>Es ist nichts in Herstellung, und nichts liegt zur Abholung bereit.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>You have no open case, and none waits for somebody.</source>
        <translation>Sie haben keinen offenen Vorgang, und keiner ist unbesetzt.</translation>
    </message>
    <message>
        <source>No case waits here.</source>
        <translation>Hier wartet kein Vorgang.</translation>
    </message>
    <message>
        <source>Now at the counter</source>
        <translation>Jetzt am Schalter</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>InboxActs</name>
    <message>
        <source>No further case is waiting</source>
        <translation>Kein weiterer Vorgang wartet</translation>
    </message>
    <message>
        <source>{name} is with you now</source>
        <translation>{name} übernommen</translation>
    </message>
    <message>
        <source>{name} lies back for anybody</source>
        <translation>{name} zurückgelegt</translation>
    </message>
    <message>
        <source>Case {reference} opened</source>
        <translation>Vorgang {reference} angelegt</translation>
    </message>
</context>
<context>
    <name>InboxArea</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>InboxHead</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open a new case</source>
        <translation>Neuen Vorgang anlegen</translation>
    </message>
    <message>
        <source>Search the inbox</source>
        <translation>Eingang durchsuchen</translation>
    </message>
    <message>
        <source>Name, reference or barcode</source>
        <translation>Name, Aktenzeichen oder Barcode</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>Unbesetzt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>This case is filed</source>
        <translation>Dieser Vorgang ist zu den Akten genommen</translation>
    </message>
    <message>
        <source>This case is closed</source>
        <translation>Dieser Vorgang ist geschlossen</translation>
    </message>
    <message>
        <source>This case is with you already</source>
        <translation>Dieser Vorgang liegt schon bei Ihnen</translation>
    </message>
    <message>
        <source>This case is not with you</source>
        <translation>Dieser Vorgang liegt nicht bei Ihnen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vorgänge</translation>
    </message>
</context>
<context>
    <name>InkKeeper</name>
    <message>
        <source>Over the signature of {name}</source>
        <translation>Über der Unterschrift von {name}</translation>
    </message>
    <message>
        <source>Discard the signature of {name}?</source>
        <translation>Die Unterschrift von {name} verwerfen?</translation>
    </message>
    <message>
        <source>It cannot be brought back. To go on, the resident would have to sign again.</source>
        <translation>Sie lässt sich nicht zurückholen. Danach müsste noch einmal unterschrieben werden.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The signature is kept only while ClerkDesk is open; please let the person wait.</source>
        <translation>Die Unterschrift bleibt nur erhalten, solange ClerkDesk offen ist; bitte lassen Sie die Person warten.</translation>
    </message>
    <message>
        <source>The signature is still there; please try once more.</source>
        <translation>Die Unterschrift ist noch da; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Unlock and seal</source>
        <translation>Entsperren und siegeln</translation>
    </message>
</context>
<context>
    <name>Interrupted</name>
    <message>
        <source>The desk stopped while working on {reference}</source>
        <translation>ClerkDesk wurde bei {reference} unterbrochen</translation>
    </message>
    <message>
        <source>A sitting at the pad was cut short. Nothing was sealed, and what was written there is gone. Please let the resident sign again.</source>
        <translation>Eine Unterschrift am Pad wurde unterbrochen. Nichts wurde gesiegelt, und was dort geschrieben wurde, ist nicht mehr da. Bitte noch einmal unterschreiben lassen.</translation>
    </message>
    <message>
        <source>The seal was set and the signed document is safe. Nobody has to sign again.</source>
        <translation>Das Siegel ist gesetzt, das unterschriebene Dokument ist sicher. Niemand muss noch einmal unterschreiben.</translation>
    </message>
    <message>
        <source>The seal was not set, nothing was changed. Please let the resident sign again.</source>
        <translation>Das Siegel wurde nicht gesetzt, nichts wurde geändert. Bitte noch einmal unterschreiben lassen.</translation>
    </message>
    <message>
        <source>The case was filed. There is nothing left to do.</source>
        <translation>Der Vorgang ist zu den Akten genommen. Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>The case was not filed. Please file it again.</source>
        <translation>Der Vorgang ist nicht zu den Akten genommen. Bitte nehmen Sie ihn noch einmal zu den Akten.</translation>
    </message>
    <message>
        <source>The step was finished. There is nothing left to do.</source>
        <translation>Der Schritt ist erledigt. Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>The step was not done, the case is as before. Please do it again.</source>
        <translation>Der Schritt ist nicht erledigt, der Vorgang ist wie vorher. Bitte holen Sie ihn nach.</translation>
    </message>
</context>
<context>
    <name>InterruptedBanners</name>
    <message>
        <source>Show the case</source>
        <translation>Vorgang zeigen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>KeyCheck</name>
    <message>
        <source>Nobody has been asked to sign yet.</source>
        <translation>Noch wurde niemand um eine Unterschrift gebeten.</translation>
    </message>
    <message>
        <source>Unlock and go on</source>
        <translation>Entsperren und weiter</translation>
    </message>
    <message>
        <source>Please try once more.</source>
        <translation>Bitte versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>KeyLooks</name>
    <message>
        <source>The key is good for {days} more days</source>
        <translation>Der Schlüssel gilt noch {days} Tage</translation>
    </message>
    <message>
        <source>Its certificate ends on {day}.</source>
        <translation>Sein Zertifikat endet am {day}.</translation>
    </message>
    <message>
        <source>Please order a new certificate now: that takes weeks. Until {day} everything can be sealed.</source>
        <translation>Bitte bestellen Sie jetzt ein neues Zertifikat: Das dauert Wochen. Bis zum {day} kann alles gesiegelt werden.</translation>
    </message>
    <message>
        <source>The seal key has run out</source>
        <translation>Der Siegelschlüssel ist abgelaufen</translation>
    </message>
    <message>
        <source>Its certificate ended on {day}. Nothing can be sealed until a new key is in its place.</source>
        <translation>Sein Zertifikat endete am {day}. Bis ein neuer Schlüssel da ist, kann nichts gesiegelt werden.</translation>
    </message>
    <message>
        <source>The seal key is not good yet</source>
        <translation>Der Siegelschlüssel gilt noch nicht</translation>
    </message>
    <message>
        <source>Its certificate begins on {day}. Until then nothing can be sealed.</source>
        <translation>Sein Zertifikat beginnt am {day}. Bis dahin kann nichts gesiegelt werden.</translation>
    </message>
    <message>
        <source>The seal key ends within a day</source>
        <translation>Der Siegelschlüssel endet in weniger als einem Tag</translation>
    </message>
    <message>
        <source>The seal key ends in 1 day</source>
        <translation>Der Siegelschlüssel endet in 1 Tag</translation>
    </message>
    <message>
        <source>The seal key ends in {days} days</source>
        <translation>Der Siegelschlüssel endet in {days} Tagen</translation>
    </message>
    <message>
        <source>Nothing is known of the key yet</source>
        <translation>Über den Schlüssel ist noch nichts bekannt</translation>
    </message>
    <message>
        <source>It tells whose it is once it has been opened at this desk: test it.</source>
        <translation>Wem er gehört, zeigt sich, sobald er an diesem Platz einmal geöffnet wurde: Testen Sie ihn.</translation>
    </message>
    <message>
        <source>A wrong PIN was entered before</source>
        <translation>Zuvor wurde eine falsche PIN eingegeben</translation>
    </message>
    <message>
        <source>After a few wrong ones the token locks itself. A right one settles it.</source>
        <translation>Nach wenigen falschen sperrt sich das Token. Eine richtige bringt alles in Ordnung.</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} bis {end}</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>Ausgestellt auf</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Liegt auf</translation>
    </message>
    <message>
        <source>Opened with</source>
        <translation>Geöffnet mit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Letzter Test</translation>
    </message>
    <message>
        <source>not yet at this desk</source>
        <translation>an diesem Platz noch keiner</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} um {time} Uhr</translation>
    </message>
    <message>
        <source>{moment}: it seals</source>
        <translation>{moment}: er siegelt</translation>
    </message>
    <message>
        <source>Passphrase, kept in the key ring</source>
        <translation>Kennwort, liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>PIN, asked for each act</source>
        <translation>PIN, jedes Mal gefragt</translation>
    </message>
    <message>
        <source>Passphrase, asked for each act</source>
        <translation>Kennwort, jedes Mal gefragt</translation>
    </message>
    <message>
        <source>PIN, good until you leave the desk</source>
        <translation>PIN, gilt, bis Sie den Platz verlassen</translation>
    </message>
    <message>
        <source>Passphrase, kept until the desk closes</source>
        <translation>Kennwort, gemerkt bis zum Schließen</translation>
    </message>
    <message>
        <source>Token {name}</source>
        <translation>Token {name}</translation>
    </message>
    <message>
        <source>File {name}</source>
        <translation>Datei {name}</translation>
    </message>
</context>
<context>
    <name>KeyWatch</name>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>Schlüssel testen</translation>
    </message>
    <message>
        <source>What is known of the key</source>
        <translation>Was über den Schlüssel bekannt ist</translation>
    </message>
    <message>
        <source>The key is being locked …</source>
        <translation>Der Schlüssel wird gesperrt …</translation>
    </message>
    <message>
        <source>The key is being tested …</source>
        <translation>Der Schlüssel wird getestet …</translation>
    </message>
    <message>
        <source>The key seals</source>
        <translation>Der Schlüssel siegelt</translation>
    </message>
    <message>
        <source>It has just signed something, and that is right.</source>
        <translation>Er hat eben etwas zur Probe signiert, und die Signatur stimmt.</translation>
    </message>
    <message>
        <source>The key is locked. Its passphrase in the key ring opens it for the next seal.</source>
        <translation>Der Schlüssel ist gesperrt. Sein Kennwort im Schlüsselbund öffnet ihn für das nächste Siegel.</translation>
    </message>
    <message>
        <source>The key is locked</source>
        <translation>Der Schlüssel ist gesperrt</translation>
    </message>
    <message>
        <source>The key is to sign something for a test.</source>
        <translation>Der Schlüssel soll zur Probe etwas signieren.</translation>
    </message>
    <message>
        <source>Unlock and test</source>
        <translation>Entsperren und testen</translation>
    </message>
    <message>
        <source>Please try once more.</source>
        <translation>Bitte versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>The seal key</source>
        <translation>Der Siegelschlüssel</translation>
    </message>
    <message>
        <source>With it the town seals what is signed at this desk.</source>
        <translation>Mit ihm siegelt die Stadt, was an diesem Platz unterschrieben wird.</translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message>
        <source>Leads to page {page}</source>
        <translation>Führt zu Seite {page}</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>No further link</source>
        <translation>Kein weiterer Link</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>field {number} of {count}</source>
        <translation>Feld {number} von {count}</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>Hier unterschreiben</translation>
    </message>
</context>
<context>
    <name>Mended</name>
    <message>
        <source>This file is damaged and was mended for showing</source>
        <translation>Diese Datei ist beschädigt und wurde für die Anzeige ausgebessert</translation>
    </message>
    <message>
        <source>Pages or parts may be missing. Ask for it once more.</source>
        <translation>Seiten oder Teile können fehlen. Bitte lassen Sie sich die Datei noch einmal geben.</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>Show what the resident sees</source>
        <translation>Zeigen, was am Pad zu sehen ist</translation>
    </message>
    <message>
        <source>Hide the picture of the pad</source>
        <translation>Bild des Pads ausblenden</translation>
    </message>
    <message>
        <source>Further up on the pad</source>
        <translation>Am Pad weiter nach oben</translation>
    </message>
    <message>
        <source>Further down on the pad</source>
        <translation>Am Pad weiter nach unten</translation>
    </message>
    <message>
        <source>Make the form on the pad smaller</source>
        <translation>Formular am Pad verkleinern</translation>
    </message>
    <message>
        <source>Enlarge the form on the pad</source>
        <translation>Formular am Pad vergrößern</translation>
    </message>
    <message>
        <source>Point out the next line</source>
        <translation>Auf die nächste Zeile zeigen</translation>
    </message>
    <message>
        <source>Point out no line any more</source>
        <translation>Auf keine Zeile mehr zeigen</translation>
    </message>
    <message>
        <source>Click a line to point it out to the resident.</source>
        <translation>Ein Klick auf eine Zeile hebt sie am Pad hervor.</translation>
    </message>
    <message>
        <source>The form can be moved while it is being read.</source>
        <translation>Das Formular lässt sich bewegen, solange gelesen wird.</translation>
    </message>
    <message>
        <source>Enlarge the picture of the pad</source>
        <translation>Bild des Pads vergrößern</translation>
    </message>
    <message>
        <source>Make the picture smaller</source>
        <translation>Bild des Pads verkleinern</translation>
    </message>
</context>
<context>
    <name>MirrorView</name>
    <message>
        <source>What the resident sees</source>
        <translation>Was am Pad zu sehen ist</translation>
    </message>
    <message>
        <source>A click or Enter points a line out to the resident, Delete takes it back. The wheel and the arrow keys scroll, Page Up and Page Down turn, plus and minus enlarge.</source>
        <translation>Ein Klick oder die Eingabetaste zeigt am Pad auf eine Zeile, Entf nimmt das zurück. Mausrad und Pfeiltasten verschieben, Bild auf und Bild ab blättern, Plus und Minus vergrößern.</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>Fields with {star} are needed.</source>
        <translation>Felder mit {star} sind nötig.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Vorgang anlegen</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Vorgangsart</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Vornamen</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Without a name nobody finds the case again.</source>
        <translation>Ohne Namen findet niemand den Vorgang wieder.</translation>
    </message>
    <message>
        <source>This is no day in the past. Please enter it like 03.07.1991.</source>
        <translation>Dieser Tag liegt nicht in der Vergangenheit. Bitte so eingeben: 03.07.1991.</translation>
    </message>
    <message>
        <source>The form needs this.</source>
        <translation>Das Formular braucht diese Angabe.</translation>
    </message>
    <message>
        <source>This day does not exist. Please enter it like 15.11.2026.</source>
        <translation>Diesen Tag gibt es nicht. Bitte so eingeben: 15.11.2026.</translation>
    </message>
    <message>
        <source>Filling in the forms …</source>
        <translation>Formulare werden ausgefüllt …</translation>
    </message>
</context>
<context>
    <name>NoCase</name>
    <message>
        <source>No case is open</source>
        <translation>Kein Vorgang geöffnet</translation>
    </message>
    <message>
        <source>This is how to go on:</source>
        <translation>So geht es weiter:</translation>
    </message>
    <message>
        <source>Name, reference, barcode or action.</source>
        <translation>Name, Aktenzeichen, Barcode oder Aktion.</translation>
    </message>
    <message>
        <source>One of your own, else one nobody works on.</source>
        <translation>Einen Ihrer Vorgänge, sonst einen unbesetzten.</translation>
    </message>
    <message>
        <source>For a resident at the counter, forms filled in.</source>
        <translation>Für eine Person am Schalter, mit ausgefüllten Formularen.</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>Suchen oder scannen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Nothing was changed. Please give the code at the right to your IT.</source>
        <translation>Nichts wurde geändert. Bitte nennen Sie der IT den Code rechts.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Ask the program that made it to print it anew as PDF.</source>
        <translation>Bitte erstellen Sie die Datei im Ursprungsprogramm neu als PDF.</translation>
    </message>
    <message>
        <source>This is not a PDF</source>
        <translation>Das ist kein PDF</translation>
    </message>
    <message>
        <source>This PDF is damaged</source>
        <translation>Dieses PDF ist beschädigt</translation>
    </message>
    <message>
        <source>This PDF is locked with a password</source>
        <translation>Dieses PDF ist mit einem Kennwort gesperrt</translation>
    </message>
    <message>
        <source>Save it without a password in the program it comes from.</source>
        <translation>Bitte speichern Sie es im Ursprungsprogramm ohne Kennwort.</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Diese Datei ist leer</translation>
    </message>
    <message>
        <source>This file is too large</source>
        <translation>Diese Datei ist zu groß</translation>
    </message>
    <message>
        <source>This page does not exist</source>
        <translation>Diese Seite gibt es nicht</translation>
    </message>
    <message>
        <source>The document has fewer pages.</source>
        <translation>Das Dokument hat weniger Seiten.</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Die Datei ist nicht da</translation>
    </message>
    <message>
        <source>It may have been moved or renamed in the meantime.</source>
        <translation>Vielleicht wurde sie inzwischen verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>Files of more than 500 MB are not shown; at the desk the limit of your office counts (size_limit_mb in office.toml). Ask for it in parts.</source>
        <translation>Dateien über 500 MB werden nicht angezeigt; am Schalter gilt die Grenze Ihres Amtes (size_limit_mb in office.toml). Bitte lassen Sie sich die Datei in Teilen geben.</translation>
    </message>
    <message>
        <source>This PDF has no pages</source>
        <translation>Dieses PDF hat keine Seiten</translation>
    </message>
    <message>
        <source>Nothing in it can be shown. Ask for it once more.</source>
        <translation>Es gibt nichts anzuzeigen. Bitte lassen Sie sich die Datei noch einmal geben.</translation>
    </message>
    <message>
        <source>You may not read this file, or it is a folder</source>
        <translation>Sie dürfen diese Datei nicht lesen, oder sie ist ein Ordner</translation>
    </message>
    <message>
        <source>Ask whoever looks after it for the right to read it.</source>
        <translation>Bitte fragen Sie die Stelle, die sie verwaltet, nach dem Leserecht.</translation>
    </message>
    <message>
        <source>The attached file cannot be taken out</source>
        <translation>Die angehängte Datei kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The document names it, but it is not in there. Nothing was saved.</source>
        <translation>Das Dokument nennt sie, enthält sie aber nicht. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>This is no scan ClerkDesk can read</source>
        <translation>Das ist kein Scan, den ClerkDesk lesen kann</translation>
    </message>
    <message>
        <source>Please scan the page again, as PDF, JPEG or PNG.</source>
        <translation>Bitte scannen Sie die Seite noch einmal, als PDF, JPEG oder PNG.</translation>
    </message>
    <message>
        <source>The document is safe and unchanged. Only the view is missing.</source>
        <translation>Das Dokument ist sicher und unverändert. Nur die Ansicht fehlt.</translation>
    </message>
    <message>
        <source>This document cannot be shown</source>
        <translation>Dieses Dokument lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>This document takes too long to show</source>
        <translation>Die Anzeige dieses Dokuments dauert zu lange</translation>
    </message>
    <message>
        <source>The folder for the signed file cannot be used</source>
        <translation>Der Ordner für die unterschriebene Datei lässt sich nicht nutzen</translation>
    </message>
    <message>
        <source>It does not exist, or nothing can be written there. Nothing was taken in. Name another one.</source>
        <translation>Es gibt ihn nicht, oder dort kann nichts abgelegt werden. Es wurde nichts übernommen; bitte einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>The document&apos;s contents are missing</source>
        <translation>Der Inhalt des Dokuments fehlt</translation>
    </message>
    <message>
        <source>Please tell your IT: the backup has them.</source>
        <translation>Bitte geben Sie der IT Bescheid: Er liegt in der Datensicherung.</translation>
    </message>
    <message>
        <source>The document is not what was kept</source>
        <translation>Das Dokument ist nicht mehr das ursprüngliche</translation>
    </message>
    <message>
        <source>It is therefore not shown. Please tell your IT: the backup has the true one.</source>
        <translation>Es wird deshalb nicht gezeigt. Bitte geben Sie der IT Bescheid: Das richtige liegt in der Datensicherung.</translation>
    </message>
    <message>
        <source>A signed document cannot be rewritten</source>
        <translation>Unterschriebenes lässt sich nicht überschreiben</translation>
    </message>
    <message>
        <source>The signed version is kept. Add a new document instead.</source>
        <translation>Die unterschriebene Version bleibt. Fügen Sie stattdessen ein neues Dokument hinzu.</translation>
    </message>
    <message>
        <source>Nothing was sealed, the document is as before.</source>
        <translation>Nichts wurde gesiegelt, das Dokument ist wie vorher.</translation>
    </message>
    <message>
        <source>The seal could not be set</source>
        <translation>Das Siegel ließ sich nicht setzen</translation>
    </message>
    <message>
        <source>This field cannot be signed</source>
        <translation>Dieses Feld lässt sich nicht unterschreiben</translation>
    </message>
    <message>
        <source>An earlier signature forbids changes</source>
        <translation>Eine frühere Signatur verbietet Änderungen</translation>
    </message>
    <message>
        <source>Another signature would break it. Nothing was sealed.</source>
        <translation>Eine weitere würde sie ungültig machen. Nichts wurde gesiegelt.</translation>
    </message>
    <message>
        <source>The place to sign lies beside the page</source>
        <translation>Das Unterschriftsfeld liegt neben der Seite</translation>
    </message>
    <message>
        <source>Nothing was sealed. Choose the place again.</source>
        <translation>Nichts wurde gesiegelt. Bitte wählen Sie die Stelle noch einmal.</translation>
    </message>
    <message>
        <source>This document cannot be sealed</source>
        <translation>Dieses Dokument lässt sich nicht siegeln</translation>
    </message>
    <message>
        <source>The seal lacks nothing</source>
        <translation>Dem Siegel fehlt nichts</translation>
    </message>
    <message>
        <source>It holds already what was to be added.</source>
        <translation>Es enthält schon, was hinzukommen sollte.</translation>
    </message>
    <message>
        <source>The document is not the one that was shown</source>
        <translation>Das Dokument ist nicht das, das gezeigt wurde</translation>
    </message>
    <message>
        <source>Nothing was sealed. Show the newest version on the pad again.</source>
        <translation>Es wurde nichts gesiegelt. Zeigen Sie die neueste Version noch einmal auf dem Pad.</translation>
    </message>
    <message>
        <source>Another file lies in the place of the sealed one</source>
        <translation>Am Platz der gesiegelten Datei liegt eine andere</translation>
    </message>
    <message>
        <source>It was left as it is. Move it, or have the sealed file laid elsewhere.</source>
        <translation>Sie blieb, wie sie ist. Verschieben Sie sie, oder lassen Sie die gesiegelte Datei anderswo ablegen.</translation>
    </message>
    <message>
        <source>This file is being sealed already</source>
        <translation>Diese Datei wird schon gesiegelt</translation>
    </message>
    <message>
        <source>Somebody else has begun with it. Look again in a moment.</source>
        <translation>Jemand anders hat damit begonnen. Bitte sehen Sie gleich noch einmal nach.</translation>
    </message>
    <message>
        <source>Something strange lies where the sealed file is to be made</source>
        <translation>Wo die gesiegelte Datei entstehen soll, liegt etwas Fremdes</translation>
    </message>
    <message>
        <source>A link, or somebody else&apos;s folder, was left as it is. Please tell your IT.</source>
        <translation>Eine Verknüpfung oder ein Ordner von jemand anderem wurde nicht angerührt. Bitte sagen Sie es Ihrer IT.</translation>
    </message>
    <message>
        <source>The form could not be made</source>
        <translation>Das Formular ließ sich nicht erstellen</translation>
    </message>
    <message>
        <source>Its template is missing. Please tell your IT.</source>
        <translation>Die Vorlage fehlt. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>Its template has a mistake. Please tell your IT.</source>
        <translation>Die Vorlage hat einen Fehler. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>The name holds a letter our fonts cannot draw. Please tell your IT.</source>
        <translation>Der Name enthält ein Zeichen, das unsere Schriften nicht haben. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The file was changed while it was checked</source>
        <translation>Die Datei wurde während der Prüfung geändert</translation>
    </message>
    <message>
        <source>No report was written. Check it once more.</source>
        <translation>Es wurde kein Bericht geschrieben. Bitte prüfen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>Eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>A report never replaces a file. Nothing was written. Choose another name.</source>
        <translation>Ein Bericht ersetzt nie eine Datei. Es wurde nichts geschrieben. Bitte wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The report could not be written</source>
        <translation>Der Bericht ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>The folder for it does not exist. Nothing was checked.</source>
        <translation>Den Ordner dafür gibt es nicht. Es wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>This computer lacks libraries for its words. Please tell your IT.</source>
        <translation>Diesem Rechner fehlen Programmteile für die Wörter. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>The case store cannot be reached</source>
        <translation>Die Vorgänge sind nicht erreichbar</translation>
    </message>
    <message>
        <source>This last step was not saved. Please try again in a moment.</source>
        <translation>Der letzte Schritt wurde nicht gespeichert. Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>The case store is busy</source>
        <translation>Ein anderer Platz speichert gerade</translation>
    </message>
    <message>
        <source>This ClerkDesk is too old for the case store</source>
        <translation>Dieses ClerkDesk ist zu alt</translation>
    </message>
    <message>
        <source>Another desk has a newer version. Please have this one updated.</source>
        <translation>Ein anderer Platz hat eine neuere Version. Bitte lassen Sie diesen Platz aktualisieren.</translation>
    </message>
    <message>
        <source>This last step was not saved; everything before it is safe. Free some space, then try again.</source>
        <translation>Dieser letzte Schritt wurde nicht gespeichert; alles davor ist sicher. Machen Sie Platz frei und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The document folder cannot be reached</source>
        <translation>Die Dokumentablage ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Nothing was kept. Please try again in a moment.</source>
        <translation>Nichts wurde gespeichert. Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The folder of the other program cannot be reached</source>
        <translation>Der Ordner des Fachverfahrens ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The signed document is safe here and is sent as soon as the folder is back.</source>
        <translation>Das unterschriebene Dokument liegt hier sicher und wird übertragen, sobald der Ordner wieder da ist.</translation>
    </message>
    <message>
        <source>This file name cannot be used</source>
        <translation>Dieser Dateiname ist nicht möglich</translation>
    </message>
    <message>
        <source>Give the file a plain name without slashes and take it in again.</source>
        <translation>Geben Sie der Datei einen einfachen Namen ohne Schrägstriche und nehmen Sie sie noch einmal auf.</translation>
    </message>
    <message>
        <source>Another file of this name lies in the folder</source>
        <translation>Im Ordner liegt schon eine andere Datei mit diesem Namen</translation>
    </message>
    <message>
        <source>It was left as it is; the signed document is safe here. Move it, then try again.</source>
        <translation>Sie blieb unverändert; das unterschriebene Dokument liegt hier sicher. Verschieben Sie die andere Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another file of this name lies where the signed one is to go</source>
        <translation>Wo die unterschriebene Datei hinsoll, liegt eine andere dieses Namens</translation>
    </message>
    <message>
        <source>Nothing was taken in and nothing changed. Move that file, then hand over again.</source>
        <translation>Es wurde nichts übernommen und nichts geändert. Verschieben Sie jene Datei und übergeben Sie noch einmal.</translation>
    </message>
    <message>
        <source>The file is not held up any more</source>
        <translation>Die Datei wartet nicht mehr</translation>
    </message>
    <message>
        <source>It went back, or does not wait to. No other folder was chosen.</source>
        <translation>Sie wurde schon übertragen oder wird nicht mehr zurückerwartet. Es wurde kein anderer Ordner gewählt.</translation>
    </message>
    <message>
        <source>The file is being sent at this moment</source>
        <translation>Die Datei wird gerade übertragen</translation>
    </message>
    <message>
        <source>See in a moment whether it went back; if not, choose the folder again.</source>
        <translation>Sehen Sie gleich nach, ob sie angekommen ist; wenn nicht, wählen Sie den Ordner noch einmal.</translation>
    </message>
    <message>
        <source>The folder of this desk cannot be used</source>
        <translation>Der Ordner dieses Platzes ist nicht benutzbar</translation>
    </message>
    <message>
        <source>ClerkDesk is open already, and does not answer</source>
        <translation>ClerkDesk läuft schon und antwortet nicht</translation>
    </message>
    <message>
        <source>End it first, or restart the computer.</source>
        <translation>Bitte beenden Sie es erst, oder starten Sie den Computer neu.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Etwas Unerwartetes ist passiert</translation>
    </message>
    <message>
        <source>The desk goes on. See whether your last step was done; give your IT the number shown.</source>
        <translation>ClerkDesk läuft weiter. Bitte sehen Sie nach, ob Ihr letzter Schritt erledigt ist, und nennen Sie der IT die Nummer rechts.</translation>
    </message>
    <message>
        <source>Other programs cannot hand over files</source>
        <translation>Andere Programme können keine Dateien übergeben</translation>
    </message>
    <message>
        <source>Drop them on the window instead. Please tell your IT.</source>
        <translation>Ziehen Sie die Dateien stattdessen ins Fenster. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>Until then nothing can be sealed. Please tell your IT.</source>
        <translation>So lange kann nichts gesiegelt werden. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>The passphrase is wrong</source>
        <translation>Das Kennwort ist falsch</translation>
    </message>
    <message>
        <source>Please enter the passphrase of the seal key again.</source>
        <translation>Bitte geben Sie das Kennwort des Siegels noch einmal ein.</translation>
    </message>
    <message>
        <source>Enter passphrase or PIN, then seal again. The signature is kept while ClerkDesk is open.</source>
        <translation>Geben Sie das Kennwort oder die PIN ein und siegeln Sie noch einmal. Die Unterschrift bleibt erhalten, solange ClerkDesk offen ist.</translation>
    </message>
    <message>
        <source>The PIN is wrong</source>
        <translation>Die PIN ist falsch</translation>
    </message>
    <message>
        <source>Please be careful: after a few wrong tries the token locks its PIN.</source>
        <translation>Bitte Vorsicht: Nach wenigen falschen Eingaben sperrt das Token die PIN.</translation>
    </message>
    <message>
        <source>Only one try is left for the PIN</source>
        <translation>Für die PIN bleibt nur noch ein Versuch</translation>
    </message>
    <message>
        <source>One more wrong PIN locks the token. If you are not sure, ask who looks after it.</source>
        <translation>Noch eine falsche PIN sperrt das Token. Wenn Sie nicht sicher sind, fragen Sie, wer es betreut.</translation>
    </message>
    <message>
        <source>Nothing can be sealed until your IT has unlocked it with its own program.</source>
        <translation>Es kann nichts gesiegelt werden, bis Ihre IT sie mit dem Programm des Tokens entsperrt hat.</translation>
    </message>
    <message>
        <source>The PIN of the token is locked</source>
        <translation>Die PIN des Tokens ist gesperrt</translation>
    </message>
    <message>
        <source>The token with the seal key does not answer</source>
        <translation>Das Token mit dem Siegelschlüssel antwortet nicht</translation>
    </message>
    <message>
        <source>Please see whether it is plugged in, then try again.</source>
        <translation>Bitte sehen Sie nach, ob es eingesteckt ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The token cannot be reached</source>
        <translation>Das Token ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Its program (the PKCS#11 module) cannot be loaded. Please tell your IT.</source>
        <translation>Sein Programm (das PKCS#11-Modul) lässt sich nicht laden. Bitte sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>The PIN of the token must be set first</source>
        <translation>Die PIN des Tokens muss zuerst gesetzt werden</translation>
    </message>
    <message>
        <source>It was never set, or has run out. Please tell your IT.</source>
        <translation>Sie wurde nie gesetzt oder ist abgelaufen. Bitte sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>The seal key cannot be read</source>
        <translation>Der Siegelschlüssel ist nicht lesbar</translation>
    </message>
    <message>
        <source>The seal key is not on the token</source>
        <translation>Der Siegelschlüssel ist nicht auf dem Token</translation>
    </message>
    <message>
        <source>More than one key could be the seal key</source>
        <translation>Mehr als ein Schlüssel kommt als Siegelschlüssel in Frage</translation>
    </message>
    <message>
        <source>The seal key has no certificate</source>
        <translation>Zum Siegelschlüssel fehlt das Zertifikat</translation>
    </message>
    <message>
        <source>The certificate does not belong to the seal key</source>
        <translation>Das Zertifikat gehört nicht zum Siegelschlüssel</translation>
    </message>
    <message>
        <source>The seal certificate has expired</source>
        <translation>Das Siegelzertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>Nothing can be sealed until the key has a certificate that is good now. Please tell your IT.</source>
        <translation>Gesiegelt werden kann erst wieder, wenn der Schlüssel ein gültiges Zertifikat hat. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>This desk has no seal key yet</source>
        <translation>Dieser Platz hat noch keinen Siegelschlüssel</translation>
    </message>
    <message>
        <source>Nothing can be sealed before that. Your IT lays the town&apos;s key in the profile as keys/town.p12, or names its place in office.toml (seal_key).</source>
        <translation>Vorher kann nichts gesiegelt werden. Ihre IT legt den Schlüssel der Stadt als keys/town.p12 in das Profil oder nennt seinen Ort in office.toml (seal_key).</translation>
    </message>
    <message>
        <source>The seal key is locked</source>
        <translation>Das Siegel ist gesperrt</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>This key is not fit for sealing</source>
        <translation>Dieser Schlüssel eignet sich nicht zum Siegeln</translation>
    </message>
    <message>
        <source>A trusted certificate cannot be read</source>
        <translation>Ein vertrauenswürdiges Zertifikat ist nicht lesbar</translation>
    </message>
    <message>
        <source>Signatures are judged without it. Please tell your IT.</source>
        <translation>Unterschriften werden ohne dieses geprüft. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>Nothing was changed. It has been started again; please repeat the step.</source>
        <translation>Nichts wurde geändert. Es läuft wieder; bitte wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>A helper program stopped</source>
        <translation>Ein Hilfsprogramm wurde beendet</translation>
    </message>
    <message>
        <source>The key ring cannot be reached</source>
        <translation>Der Schlüsselbund ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The passphrase is kept only until ClerkDesk is closed.</source>
        <translation>Das Kennwort gilt nur, bis ClerkDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>Screens and pens cannot be asked for</source>
        <translation>Bildschirme und Stifte lassen sich nicht abfragen</translation>
    </message>
    <message>
        <source>No window can be opened here. Please tell your IT.</source>
        <translation>Hier lässt sich kein Fenster öffnen. Bitte sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>The pad&apos;s screen is gone</source>
        <translation>Der Bildschirm des Pads ist weg</translation>
    </message>
    <message>
        <source>What was written is kept. Signing goes on as soon as the screen is back; you can also stop it and send the case to the pad again.</source>
        <translation>Was geschrieben wurde, bleibt erhalten. Es geht weiter, sobald der Bildschirm wieder da ist; Sie können auch abbrechen und den Vorgang neu ans Pad senden.</translation>
    </message>
    <message>
        <source>The settings cannot be read</source>
        <translation>Die Einstellungen sind nicht lesbar</translation>
    </message>
    <message>
        <source>The case store cannot be read</source>
        <translation>Die Vorgänge sind nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing was changed. Please have your IT put back the last backup of office.sqlite.</source>
        <translation>Es wurde nichts geändert. Bitte lassen Sie Ihre IT die letzte Sicherung von office.sqlite zurückspielen.</translation>
    </message>
    <message>
        <source>ClerkDesk must be able to write there. Nothing was changed. Please tell your IT.</source>
        <translation>ClerkDesk muss dort schreiben können. Es wurde nichts geändert. Bitte sagen Sie es Ihrer IT.</translation>
    </message>
    <message>
        <source>There is no screen</source>
        <translation>Es gibt keinen Bildschirm</translation>
    </message>
    <message>
        <source>ClerkDesk needs one to open its windows.</source>
        <translation>ClerkDesk braucht einen, um seine Fenster zu öffnen.</translation>
    </message>
    <message>
        <source>The document is sealed. The time stamp follows by itself.</source>
        <translation>Das Dokument ist gesiegelt. Der Zeitstempel folgt von selbst.</translation>
    </message>
    <message>
        <source>The document is sealed, without time stamp. Please tell your IT.</source>
        <translation>Das Dokument ist gesiegelt, aber ohne Zeitstempel. Bitte sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>No time stamp service is named</source>
        <translation>Kein Zeitstempeldienst eingetragen</translation>
    </message>
    <message>
        <source>The time stamp service does not answer</source>
        <translation>Der Zeitstempeldienst antwortet nicht</translation>
    </message>
    <message>
        <source>The time stamp service refuses</source>
        <translation>Der Zeitstempeldienst lehnt ab</translation>
    </message>
    <message>
        <source>The time stamp service answers wrongly</source>
        <translation>Der Zeitstempeldienst antwortet falsch</translation>
    </message>
    <message>
        <source>The certification authority does not answer</source>
        <translation>Die Zertifizierungsstelle antwortet nicht</translation>
    </message>
    <message>
        <source>A certificate has been revoked</source>
        <translation>Ein Zertifikat ist gesperrt</translation>
    </message>
    <message>
        <source>A certificate does not say where it can be checked</source>
        <translation>Ein Zertifikat nennt keine Prüfstelle</translation>
    </message>
    <message>
        <source>The address of a certification authority is not in the open network</source>
        <translation>Die Adresse einer Zertifizierungsstelle liegt nicht im offenen Netz</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>Die Uhr dieses Rechners geht falsch</translation>
    </message>
    <message>
        <source>It is behind what is already in the history: what is signed now would be dated wrongly. Please have your IT set it.</source>
        <translation>Im Verlauf stehen schon spätere Einträge: Was jetzt unterschrieben wird, bekäme ein falsches Datum. Bitte lassen Sie die Uhr von Ihrer IT stellen.</translation>
    </message>
    <message>
        <source>ClerkDesk opens again once the file is mended. The self-test names file and line.</source>
        <translation>ClerkDesk öffnet wieder, sobald die Datei berichtigt ist. Der Selbsttest nennt Datei und Zeile.</translation>
    </message>
    <message>
        <source>A database of its own cannot be used yet</source>
        <translation>Eine eigene Datenbank ist noch nicht möglich</translation>
    </message>
    <message>
        <source>This ClerkDesk knows only its own store. Please tell your IT.</source>
        <translation>Dieses ClerkDesk kennt nur seine eigene Ablage. Bitte die IT verständigen.</translation>
    </message>
    <message>
        <source>The town is not named yet</source>
        <translation>Die Stadt ist noch nicht benannt</translation>
    </message>
    <message>
        <source>A seal says for ever whose it is. Please tell your IT to write the town into office.toml.</source>
        <translation>Ein Siegel sagt für immer, wessen es ist. Bitte lassen Sie Ihre IT den Namen der Stadt in office.toml eintragen.</translation>
    </message>
    <message>
        <source>The settings cannot be saved</source>
        <translation>Die Einstellungen lassen sich nicht speichern</translation>
    </message>
    <message>
        <source>They hold until ClerkDesk is closed.</source>
        <translation>Sie gelten, bis ClerkDesk geschlossen wird.</translation>
    </message>
    <message>
        <source>Pad and pen</source>
        <translation>Pad und Stift</translation>
    </message>
    <message>
        <source>Two pens write on the pad</source>
        <translation>Auf dem Pad schreiben zwei Stifte</translation>
    </message>
    <message>
        <source>What both wrote is kept; at the pad the field can be cleared.</source>
        <translation>Was beide schrieben, ist erhalten; am Pad lässt sich das Feld leeren.</translation>
    </message>
    <message>
        <source>The pen of the pad does not answer any more</source>
        <translation>Der Stift des Pads antwortet nicht mehr</translation>
    </message>
    <message>
        <source>What was written is kept. See whether it is plugged in, then signing goes on.</source>
        <translation>Das Geschriebene ist erhalten. Prüfen Sie, ob er angeschlossen ist, dann geht das Unterschreiben weiter.</translation>
    </message>
    <message>
        <source>The pen writes on this screen instead of on the pad</source>
        <translation>Der Stift schreibt auf diesem Bildschirm statt auf dem Pad</translation>
    </message>
    <message>
        <source>It presses nothing here. In the settings of the pen choose the pad&apos;s screen; calibrate it once nobody signs.</source>
        <translation>Er löst hier nichts aus. Wählen Sie in den Einstellungen des Stifts den Bildschirm des Pads und kalibrieren Sie ihn, sobald niemand unterschreibt.</translation>
    </message>
    <message>
        <source>The pen is held the wrong way round</source>
        <translation>Der Stift wird verkehrt herum gehalten</translation>
    </message>
    <message>
        <source>What is written with its other end is kept; at the pad it can be removed.</source>
        <translation>Was mit dem anderen Ende geschrieben wird, ist erhalten; am Pad lässt es sich entfernen.</translation>
    </message>
    <message>
        <source>The calibration of the pen does not fit together</source>
        <translation>Die Kalibrierung des Stifts ist nicht stimmig</translation>
    </message>
    <message>
        <source>Nothing was changed. Please touch all marks once more.</source>
        <translation>Es wurde nichts geändert. Bitte berühren Sie alle Marken noch einmal.</translation>
    </message>
    <message>
        <source>A language of the pad is missing</source>
        <translation>Eine Sprache des Pads fehlt</translation>
    </message>
    <message>
        <source>The pad speaks the other languages. Please tell your IT.</source>
        <translation>Die anderen Sprachen gehen. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>Somebody was quicker</source>
        <translation>Jemand war schneller</translation>
    </message>
    <message>
        <source>The case has changed since you opened it. Nothing was overwritten.</source>
        <translation>Der Vorgang hat sich geändert, seit Sie ihn geöffnet haben. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>The document has a newer version. Nothing was overwritten.</source>
        <translation>Das Dokument hat eine neuere Version. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>This is done already</source>
        <translation>Das ist schon erledigt</translation>
    </message>
    <message>
        <source>It was not done a second time.</source>
        <translation>Es wurde nicht ein zweites Mal getan.</translation>
    </message>
    <message>
        <source>Somebody else has this case</source>
        <translation>Diesen Vorgang hat schon jemand</translation>
    </message>
    <message>
        <source>Ask them to put it back, or look at it without changing it.</source>
        <translation>Bitten Sie darum, ihn zurückzulegen, oder sehen Sie ihn nur an.</translation>
    </message>
    <message>
        <source>This reference is taken</source>
        <translation>Dieses Aktenzeichen ist vergeben</translation>
    </message>
    <message>
        <source>Another case has it already. Please choose a different one.</source>
        <translation>Ein anderer Vorgang trägt es schon. Bitte wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This is not yours to do</source>
        <translation>Dazu sind Sie nicht berechtigt</translation>
    </message>
    <message>
        <source>Your office has not given you this right. Please ask a colleague who has it.</source>
        <translation>Ihr Amt hat Ihnen dieses Recht nicht gegeben. Bitte fragen Sie jemanden, der es hat.</translation>
    </message>
    <message>
        <source>Another step comes first</source>
        <translation>Erst kommt ein anderer Schritt</translation>
    </message>
    <message>
        <source>The procedure sets the order. The bar above shows what is next.</source>
        <translation>Die Vorgangsart gibt die Reihenfolge vor. Die Leiste oben zeigt, was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>This case is filed</source>
        <translation>Dieser Vorgang ist zu den Akten genommen</translation>
    </message>
    <message>
        <source>A filed case is no longer changed. Open a new one if something is missing.</source>
        <translation>Er wird nicht mehr geändert. Fehlt etwas, legen Sie bitte einen neuen Vorgang an.</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translation>Eine Unterlage fehlt</translation>
    </message>
    <message>
        <source>Tick every required paper you have seen, then finish the check.</source>
        <translation>Haken Sie alle nötigen Unterlagen ab, die Sie gesehen haben, und schließen Sie dann die Prüfung ab.</translation>
    </message>
    <message>
        <source>The receipt number is missing</source>
        <translation>Die Quittungsnummer fehlt</translation>
    </message>
    <message>
        <source>Enter the number of the receipt the resident was given.</source>
        <translation>Bitte tragen Sie die Nummer der ausgegebenen Quittung ein.</translation>
    </message>
    <message>
        <source>The file was not added. Take it in under a new reference.</source>
        <translation>Die Datei wurde nicht hinzugefügt. Nehmen Sie sie unter einem neuen Aktenzeichen auf.</translation>
    </message>
    <message>
        <source>The form names somebody else</source>
        <translation>Das Formular nennt eine andere Person</translation>
    </message>
    <message>
        <source>It was not put into this case. Please compare name and reference.</source>
        <translation>Es wurde nicht in diesen Vorgang gelegt. Bitte vergleichen Sie Name und Aktenzeichen.</translation>
    </message>
    <message>
        <source>This case is approved already</source>
        <translation>Dieser Vorgang ist schon freigegeben</translation>
    </message>
    <message>
        <source>A further file would go past the approval. Have the case returned first.</source>
        <translation>Eine weitere Datei ginge an der Freigabe vorbei. Lassen Sie den Vorgang erst zurückgeben.</translation>
    </message>
    <message>
        <source>This case has been signed already</source>
        <translation>In diesem Vorgang ist schon unterschrieben</translation>
    </message>
    <message>
        <source>This case is closed</source>
        <translation>Dieser Vorgang ist geschlossen</translation>
    </message>
    <message>
        <source>It was closed without result. Reopen it first if it goes on.</source>
        <translation>Er wurde ohne Ergebnis geschlossen. Bitte erst wieder öffnen, wenn es weitergeht.</translation>
    </message>
    <message>
        <source>This case is open already</source>
        <translation>Dieser Vorgang ist schon offen</translation>
    </message>
    <message>
        <source>Somebody has reopened it. Nothing was changed.</source>
        <translation>Jemand hat ihn wieder geöffnet. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Es fehlt noch etwas</translation>
    </message>
    <message>
        <source>Enter the family name and what else is needed, then open the case.</source>
        <translation>Geben Sie den Familiennamen und die übrigen nötigen Angaben ein; dann legen Sie den Vorgang an.</translation>
    </message>
    <message>
        <source>Somebody is signing in this case</source>
        <translation>In diesem Vorgang wird gerade unterschrieben</translation>
    </message>
    <message>
        <source>Let it be sealed, declined or stopped first.</source>
        <translation>Bitte erst siegeln, ablehnen oder beenden lassen.</translation>
    </message>
    <message>
        <source>Is it entered in the register?</source>
        <translation>Ist es im Melderegister eingetragen?</translation>
    </message>
    <message>
        <source>Enter the case in the register program and tick it here, then file it.</source>
        <translation>Tragen Sie es im Fachverfahren ein, haken Sie es hier ab und nehmen Sie den Vorgang dann zu den Akten.</translation>
    </message>
    <message>
        <source>A signed document is broken</source>
        <translation>Ein unterschriebenes Dokument wurde verändert</translation>
    </message>
    <message>
        <source>The case was not filed. Have the document signed anew.</source>
        <translation>Der Vorgang ist nicht zu den Akten genommen. Lassen Sie das Dokument neu unterschreiben.</translation>
    </message>
    <message>
        <source>This document is broken</source>
        <translation>Dieses Dokument wurde nachträglich verändert</translation>
    </message>
    <message>
        <source>It was changed after it was signed, so it cannot be signed again here.</source>
        <translation>Die Unterschrift passt nicht mehr zum Inhalt; deshalb kann es hier nicht noch einmal unterschrieben werden.</translation>
    </message>
    <message>
        <source>This document cannot be judged</source>
        <translation>Dieses Dokument lässt sich nicht beurteilen</translation>
    </message>
    <message>
        <source>Look at it closely. You may accept it with a reason, which is recorded.</source>
        <translation>Sehen Sie es genau an. Sie können es mit einer Begründung annehmen; sie wird festgehalten.</translation>
    </message>
    <message>
        <source>Accept with a reason</source>
        <translation>Mit Begründung annehmen</translation>
    </message>
    <message>
        <source>It is not yet the turn of signing</source>
        <translation>Die Unterschrift ist noch nicht an der Reihe</translation>
    </message>
    <message>
        <source>Finish the step before it first.</source>
        <translation>Bitte schließen Sie erst den Schritt davor ab.</translation>
    </message>
    <message>
        <source>There is no place to sign</source>
        <translation>Es gibt kein Feld für die Unterschrift</translation>
    </message>
    <message>
        <source>Show on the page where the signature goes.</source>
        <translation>Zeigen Sie auf der Seite, wo unterschrieben wird.</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation>Stelle wählen</translation>
    </message>
    <message>
        <source>A field is still empty</source>
        <translation>Ein Feld ist noch leer</translation>
    </message>
    <message>
        <source>Nothing was sealed. Let the resident sign every field.</source>
        <translation>Nichts wurde gesiegelt. Bitte alle Felder unterschreiben lassen.</translation>
    </message>
    <message>
        <source>The reason is missing</source>
        <translation>Die Begründung fehlt</translation>
    </message>
    <message>
        <source>Write in a few words why; it is kept in the history.</source>
        <translation>Schreiben Sie in wenigen Worten, warum; es steht dann im Verlauf.</translation>
    </message>
    <message>
        <source>This is noted already</source>
        <translation>Das ist schon vermerkt</translation>
    </message>
    <message>
        <source>Look at the state of the case once more; it shows what comes next.</source>
        <translation>Bitte sehen Sie den Stand des Vorgangs noch einmal an; er zeigt, was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>It is not here yet</source>
        <translation>Es ist noch nicht da</translation>
    </message>
    <message>
        <source>Please note first that it has arrived.</source>
        <translation>Bitte vermerken Sie zuerst den Eingang.</translation>
    </message>
    <message>
        <source>The scan is not in the case any more</source>
        <translation>Der Scan ist nicht mehr im Vorgang</translation>
    </message>
    <message>
        <source>Nothing was sealed. Please add the scan again.</source>
        <translation>Es wurde nichts gesiegelt. Bitte fügen Sie den Scan noch einmal hinzu.</translation>
    </message>
    <message>
        <source>A signature rests on this scan</source>
        <translation>Auf diesem Scan beruht eine Unterschrift</translation>
    </message>
    <message>
        <source>The form was sealed with it, so it stays in the case.</source>
        <translation>Das Formular wurde damit gesiegelt, deshalb bleibt er im Vorgang.</translation>
    </message>
    <message>
        <source>The power of attorney is missing</source>
        <translation>Die Vollmacht fehlt</translation>
    </message>
    <message>
        <source>Hand it over only once you have seen the power of attorney.</source>
        <translation>Bitte geben Sie es erst heraus, wenn Sie die Vollmacht gesehen haben.</translation>
    </message>
    <message>
        <source>The name of who collects is missing</source>
        <translation>Es fehlt der Name der abholenden Person</translation>
    </message>
    <message>
        <source>Please enter the name as it stands on their identity document.</source>
        <translation>Bitte geben Sie den Namen so ein, wie er im Ausweis steht.</translation>
    </message>
    <message>
        <source>You had a hand in this case</source>
        <translation>Sie waren an diesem Vorgang beteiligt</translation>
    </message>
    <message>
        <source>Somebody else must approve it: four eyes. Looking and commenting do not count.</source>
        <translation>Freigeben muss jemand anderes (Vier-Augen-Prinzip). Ansehen und Vermerken zählen nicht.</translation>
    </message>
    <message>
        <source>The documents have changed</source>
        <translation>Die Dokumente haben sich geändert</translation>
    </message>
    <message>
        <source>Nothing was approved. Look at the new state, then decide.</source>
        <translation>Nichts wurde freigegeben. Sehen Sie den neuen Stand an und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>What was approved must not change</source>
        <translation>Freigegebenes darf sich nicht ändern</translation>
    </message>
    <message>
        <source>The approved document is kept as it was. Give the case back to change it.</source>
        <translation>Das freigegebene Dokument bleibt, wie es war. Für eine Änderung geben Sie den Vorgang zurück.</translation>
    </message>
    <message>
        <source>Write in a few words what the clerk should mend.</source>
        <translation>Schreiben Sie in wenigen Worten, was zu ändern ist.</translation>
    </message>
    <message>
        <source>The copy could not be saved there</source>
        <translation>Die Kopie konnte dort nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The original is safe. Please choose another folder, or make room.</source>
        <translation>Das Original ist sicher. Bitte einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>The printer does not take the document</source>
        <translation>Der Drucker nimmt das Dokument nicht an</translation>
    </message>
    <message>
        <source>The original is safe. Check the printer, or save a copy and print that.</source>
        <translation>Das Original ist sicher. Bitte den Drucker prüfen oder eine Kopie speichern und diese drucken.</translation>
    </message>
    <message>
        <source>It may have been moved, or is not open to you. Nothing was changed.</source>
        <translation>Vielleicht wurde das Gesuchte verschoben, oder Ihnen fehlt der Zugriff. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This case was not found</source>
        <translation>Dieser Vorgang wurde nicht gefunden</translation>
    </message>
    <message>
        <source>This document was not found</source>
        <translation>Dieses Dokument wurde nicht gefunden</translation>
    </message>
    <message>
        <source>This person was not found</source>
        <translation>Diese Person wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>Hier arbeitet noch niemand</translation>
    </message>
    <message>
        <source>Enter an administrator first, then do this again.</source>
        <translation>Tragen Sie zuerst jemanden für die Administration ein und wiederholen Sie es dann.</translation>
    </message>
    <message>
        <source>Several people work here</source>
        <translation>Hier arbeiten mehrere Personen</translation>
    </message>
    <message>
        <source>Say who does this. Nothing was changed.</source>
        <translation>Sagen Sie, wer das tut. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A name and a task are needed</source>
        <translation>Name und Aufgabe fehlen</translation>
    </message>
    <message>
        <source>Enter your name and tick what you do here.</source>
        <translation>Geben Sie Ihren Namen ein und kreuzen Sie an, was Sie hier tun.</translation>
    </message>
    <message>
        <source>Somebody works here already</source>
        <translation>Hier arbeitet schon jemand</translation>
    </message>
    <message>
        <source>This office is not new any more. Close ClerkDesk and open it again.</source>
        <translation>Dieses Büro ist schon eingerichtet. Schließen Sie ClerkDesk und öffnen Sie es neu.</translation>
    </message>
    <message>
        <source>This person does not work here any more</source>
        <translation>Diese Person arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>An administrator can give them a role again.</source>
        <translation>Die Administration kann ihr wieder eine Aufgabe geben.</translation>
    </message>
    <message>
        <source>Somebody of that name worked here</source>
        <translation>Unter diesem Namen hat hier schon jemand gearbeitet</translation>
    </message>
    <message>
        <source>If they are back, give them a role again; if not, tell the names apart.</source>
        <translation>Ist die Person wieder da, geben Sie ihr wieder eine Rolle; sonst geben Sie einen Namen ein, der beide unterscheidet.</translation>
    </message>
    <message>
        <source>Somebody is signing with this person</source>
        <translation>Bei dieser Person unterschreibt gerade jemand</translation>
    </message>
    <message>
        <source>Let the signature come to its end first. Nothing was changed.</source>
        <translation>Bringen Sie zuerst die Unterschrift zu Ende. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The file plan has no such entry</source>
        <translation>Diesen Eintrag gibt es im Aktenplan nicht</translation>
    </message>
    <message>
        <source>The procedure names an entry your file plan lacks. Please tell your IT.</source>
        <translation>Die Vorgangsart nennt einen Eintrag, der in Ihrem Aktenplan fehlt. Bitte geben Sie der IT Bescheid.</translation>
    </message>
    <message>
        <source>A rule of the office cannot be used</source>
        <translation>Eine Regel des Amts ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Its file has a mistake in the line named here. Until it is mended, nothing takes its place.</source>
        <translation>Ihre Datei hat einen Fehler in der genannten Zeile. Bis er behoben ist, gilt keine andere Regel an ihrer Stelle.</translation>
    </message>
    <message>
        <source>The procedure of this case is missing</source>
        <translation>Die Vorgangsart dieses Vorgangs fehlt</translation>
    </message>
    <message>
        <source>Its file could not be read. The self-test names file and line.</source>
        <translation>Ihre Datei ließ sich nicht lesen. Der Selbsttest nennt Datei und Zeile.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A document is not approved</source>
        <translation>Ein Dokument ist nicht freigegeben</translation>
    </message>
    <message>
        <source>The case was not filed. Have it returned and approved anew.</source>
        <translation>Der Vorgang wurde nicht abgelegt. Lassen Sie ihn zurückgeben und neu freigeben.</translation>
    </message>
    <message>
        <source>A document is broken</source>
        <translation>Ein Dokument ist beschädigt</translation>
    </message>
    <message>
        <source>It cannot be approved. Return the case to have the document withdrawn.</source>
        <translation>Es kann nicht freigegeben werden. Geben Sie den Vorgang zurück, damit das Dokument zurückgezogen wird.</translation>
    </message>
    <message>
        <source>This case belongs to another unit</source>
        <translation>Dieser Vorgang gehört zu einem anderen Bereich</translation>
    </message>
    <message>
        <source>Its own supervisor approves or returns it.</source>
        <translation>Ihn gibt die dort zuständige Leitung frei oder zurück.</translation>
    </message>
    <message>
        <source>A document is not signed yet</source>
        <translation>Ein Dokument ist noch nicht unterschrieben</translation>
    </message>
    <message>
        <source>It cannot be approved. Return the case to have it signed or withdrawn.</source>
        <translation>Es kann nicht freigegeben werden. Geben Sie den Vorgang zurück, damit es unterschrieben oder herausgenommen wird.</translation>
    </message>
    <message>
        <source>Nobody has said who signs</source>
        <translation>Niemand hat gesagt, wer unterschreibt</translation>
    </message>
    <message>
        <source>Enter the name, or say that it is not known.</source>
        <translation>Tragen Sie den Namen ein, oder geben Sie an, dass er nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The name cannot be changed here</source>
        <translation>Der Name lässt sich hier nicht ändern</translation>
    </message>
    <message>
        <source>It stands in a form of this case, or is sealed already.</source>
        <translation>Er steht in einem Formular dieses Vorgangs oder ist schon gesiegelt.</translation>
    </message>
    <message>
        <source>The date of birth is missing</source>
        <translation>Das Geburtsdatum fehlt</translation>
    </message>
    <message>
        <source>Who may sign depends on the applicant&apos;s age. Enter the date of birth.</source>
        <translation>Wer unterschreiben darf, richtet sich nach dem Alter der antragstellenden Person. Bitte geben Sie das Geburtsdatum ein.</translation>
    </message>
    <message>
        <source>Somebody else signs too</source>
        <translation>Es unterschreibt noch jemand</translation>
    </message>
    <message>
        <source>Enter the name of whoever signs besides the applicant or for them.</source>
        <translation>Bitte geben Sie den Namen der Person ein, die außer der antragstellenden Person oder für sie unterschreibt.</translation>
    </message>
    <message>
        <source>This document has no place for somebody who must sign</source>
        <translation>In diesem Dokument fehlt ein Unterschriftsfeld</translation>
    </message>
    <message>
        <source>Choose “Who signs …” and keep it, and our own form is made anew. A document from elsewhere has to be signed on paper.</source>
        <translation>Öffnen Sie „Wer unterschreibt …“ und übernehmen Sie die Angaben: Unser eigenes Formular wird dann neu erstellt. Ein fremdes Dokument muss auf Papier unterschrieben werden.</translation>
    </message>
    <message>
        <source>Who signs cannot be changed any more</source>
        <translation>Wer unterschreibt, lässt sich nicht mehr ändern</translation>
    </message>
    <message>
        <source>They have signed already, or nothing is left to be signed.</source>
        <translation>Es ist schon unterschrieben, oder es gibt nichts mehr zu unterschreiben.</translation>
    </message>
    <message>
        <source>Nobody signs beside themselves</source>
        <translation>Niemand unterschreibt neben sich selbst</translation>
    </message>
    <message>
        <source>Somebody is named here who signs already. If two people share a name, add what tells them apart, such as “senior”.</source>
        <translation>Hier steht jemand, der schon unterschreibt. Haben zwei Personen denselben Namen, ergänzen Sie bitte, was sie unterscheidet, zum Beispiel „senior“.</translation>
    </message>
    <message>
        <source>You cannot sign in a case you work on</source>
        <translation>In einem Vorgang, den Sie bearbeiten, können Sie nicht selbst unterschreiben</translation>
    </message>
    <message>
        <source>You witness and seal what is signed here. Let a colleague go on, or add what tells you and somebody of your name apart.</source>
        <translation>Sie bezeugen und siegeln, was hier unterschrieben wird. Bitte lassen Sie den Vorgang von jemand anderem bearbeiten. Heißt die Person nur so wie Sie, ergänzen Sie, was Sie beide unterscheidet.</translation>
    </message>
    <message>
        <source>The seal has closed this document</source>
        <translation>Das Siegel hat dieses Dokument geschlossen</translation>
    </message>
    <message>
        <source>Nobody can sign it any more. What is signed later needs a document of its own.</source>
        <translation>Niemand kann es mehr unterschreiben. Was später unterschrieben wird, braucht ein eigenes Dokument.</translation>
    </message>
    <message>
        <source>It is somebody else&apos;s turn to sign</source>
        <translation>Zum Unterschreiben ist jemand anders an der Reihe</translation>
    </message>
    <message>
        <source>The procedure names who signs after whom. Nothing was signed.</source>
        <translation>Das Verfahren legt fest, wer nach wem unterschreibt. Es wurde nichts unterschrieben.</translation>
    </message>
    <message>
        <source>The resident has not signed for it yet</source>
        <translation>Der Empfang ist noch nicht unterschrieben</translation>
    </message>
    <message>
        <source>Send the case to the pad, or withdraw the form if it is signed on paper.</source>
        <translation>Senden Sie den Vorgang an das Pad, oder ziehen Sie das Formular zurück, wenn auf Papier unterschrieben wird.</translation>
    </message>
    <message>
        <source>This form belongs to another procedure</source>
        <translation>Dieses Formular gehört zu einem anderen Verfahren</translation>
    </message>
    <message>
        <source>It was not put into this case. Please take it in under its own reference.</source>
        <translation>Es wurde nicht in diesen Vorgang gelegt. Bitte nehmen Sie es unter eigenem Aktenzeichen auf.</translation>
    </message>
    <message>
        <source>This document cannot be withdrawn</source>
        <translation>Dieses Dokument kann nicht zurückgezogen werden</translation>
    </message>
    <message>
        <source>It is approved already. Have the case returned first.</source>
        <translation>Es ist schon freigegeben. Lassen Sie den Vorgang erst zurückgeben.</translation>
    </message>
    <message>
        <source>Nobody changes their own roles</source>
        <translation>Niemand ändert die eigenen Aufgaben</translation>
    </message>
    <message>
        <source>Please ask another administrator of your office.</source>
        <translation>Bitte fragen Sie eine andere Person aus der Administration.</translation>
    </message>
    <message>
        <source>What you may do here has changed</source>
        <translation>Was Sie hier tun dürfen, hat sich geändert</translation>
    </message>
    <message>
        <source>Until you sign in again, this desk may offer what it must refuse you.</source>
        <translation>Bis Sie sich neu anmelden, bietet ClerkDesk hier vielleicht noch an, was es Ihnen nicht mehr erlauben darf.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Somebody of that name works here</source>
        <translation>Hier arbeitet schon jemand mit diesem Namen</translation>
    </message>
    <message>
        <source>Enter the name so that both can be told apart.</source>
        <translation>Geben Sie den Namen so ein, dass man beide unterscheiden kann.</translation>
    </message>
    <message>
        <source>The list was not taken in. Please fetch it anew from its publisher.</source>
        <translation>Die Liste wurde nicht übernommen. Bitte holen Sie sie erneut beim Herausgeber.</translation>
    </message>
    <message>
        <source>This file is no trusted list</source>
        <translation>Diese Datei ist keine Vertrauensliste</translation>
    </message>
    <message>
        <source>The signature of the trusted list is wrong</source>
        <translation>Die Signatur der Vertrauensliste ist falsch</translation>
    </message>
    <message>
        <source>Nobody known has signed this trusted list</source>
        <translation>Diese Vertrauensliste hat niemand Bekanntes signiert</translation>
    </message>
    <message>
        <source>The list was not taken in. Take in the newest list of lists first, or name the certificate of its signer.</source>
        <translation>Die Liste wurde nicht übernommen. Übernehmen Sie zuerst die neueste Liste der Listen, oder nennen Sie das Zertifikat des Unterzeichners.</translation>
    </message>
    <message>
        <source>This trusted list is not newer than yours</source>
        <translation>Diese Vertrauensliste ist nicht neuer als Ihre</translation>
    </message>
    <message>
        <source>The list you have stays.</source>
        <translation>Die vorhandene Liste bleibt.</translation>
    </message>
    <message>
        <source>This trusted list is from the future</source>
        <translation>Diese Vertrauensliste kommt aus der Zukunft</translation>
    </message>
    <message>
        <source>The list was not taken in. Please check the clock of this computer.</source>
        <translation>Die Liste wurde nicht übernommen. Bitte prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>There is no such trusted list</source>
        <translation>Diese Vertrauensliste gibt es nicht</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A trusted list cannot be read</source>
        <translation>Eine Vertrauensliste lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Signatures are judged without it. Remove it, then take it in anew.</source>
        <translation>Signaturen werden ohne sie geprüft. Entfernen Sie sie, und übernehmen Sie sie erneut.</translation>
    </message>
    <message>
        <source>The trusted list cannot be kept</source>
        <translation>Die Vertrauensliste lässt sich nicht ablegen</translation>
    </message>
    <message>
        <source>Nothing was changed. The folder of trusted lists cannot be written.</source>
        <translation>Es wurde nichts geändert. In den Ordner der Vertrauenslisten lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>A new time stamp would gain nothing</source>
        <translation>Ein neuer Zeitstempel brächte nichts</translation>
    </message>
    <message>
        <source>The certificate of the time stamp service itself ends no later than the time stamp before. Nothing was added.</source>
        <translation>Das Zertifikat des Zeitstempeldienstes endet selbst nicht später als der bisherige Zeitstempel. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>The office does not trust those who vouch for its own seal</source>
        <translation>Das Amt vertraut denen nicht, die für sein eigenes Siegel bürgen</translation>
    </message>
    <message>
        <source>The authority behind the town&apos;s certificate, or the time stamp service, is not among the trusted certificates. Please tell your IT.</source>
        <translation>Die Stelle hinter dem Zertifikat der Stadt oder der Zeitstempeldienst steht nicht unter den vertrauten Zertifikaten. Bitte sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>One page must stay</source>
        <translation>Eine Seite muss bleiben</translation>
    </message>
    <message>
        <source>Nothing was changed. Withdraw the document if nothing of it is needed.</source>
        <translation>Es wurde nichts geändert. Ziehen Sie das Dokument zurück, wenn nichts davon gebraucht wird.</translation>
    </message>
    <message>
        <source>The document is signed</source>
        <translation>Das Dokument ist signiert</translation>
    </message>
    <message>
        <source>Any change would break the signature. Pages can be extracted as an unsigned copy.</source>
        <translation>Jede Änderung würde die Signatur ungültig machen. Seiten können als unsignierte Kopie entnommen werden.</translation>
    </message>
    <message>
        <source>This form is made by ClerkDesk</source>
        <translation>Dieses Formular erstellt ClerkDesk</translation>
    </message>
    <message>
        <source>It is made anew from what the case knows: change that instead.</source>
        <translation>Es wird aus den Angaben des Vorgangs neu erstellt. Ändern Sie bitte diese.</translation>
    </message>
    <message>
        <source>The document is out to be signed on paper</source>
        <translation>Das Dokument wird gerade auf Papier unterschrieben</translation>
    </message>
    <message>
        <source>What is signed there must be what lies in the case.</source>
        <translation>Was dort unterschrieben wird, muss das sein, was im Vorgang liegt.</translation>
    </message>
    <message>
        <source>The case is approved</source>
        <translation>Der Vorgang ist freigegeben</translation>
    </message>
    <message>
        <source>What was approved is what is filed. Have the case returned to change it.</source>
        <translation>Abgelegt wird, was freigegeben wurde. Lassen Sie den Vorgang zurückgeben, um es zu ändern.</translation>
    </message>
    <message>
        <source>The change did not succeed</source>
        <translation>Die Änderung ist nicht gelungen</translation>
    </message>
    <message>
        <source>Nothing was saved; the document is as it was.</source>
        <translation>Es wurde nichts gespeichert; das Dokument ist, wie es war.</translation>
    </message>
    <message>
        <source>A signed scan is only turned</source>
        <translation>Ein unterschriebener Scan lässt sich nur drehen</translation>
    </message>
    <message>
        <source>It shows what was signed on paper. Everything else about it stays as it is.</source>
        <translation>Er zeigt, was auf Papier unterschrieben wurde. Alles andere daran bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The title is missing</source>
        <translation>Der Titel fehlt</translation>
    </message>
    <message>
        <source>Give the extract a title, so that it can be found.</source>
        <translation>Geben Sie dem Auszug einen Titel, damit er gefunden wird.</translation>
    </message>
    <message>
        <source>A field of the form does not take its value</source>
        <translation>Ein Feld des Formulars lässt diesen Wert nicht zu</translation>
    </message>
    <message>
        <source>Nothing was changed; what was entered is still there.</source>
        <translation>Es wurde nichts geändert; Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>This form is remembered already</source>
        <translation>Dieses Formular ist schon gemerkt</translation>
    </message>
    <message>
        <source>Take the earlier place away first if it is to lie elsewhere.</source>
        <translation>Soll die Stelle woanders liegen, entfernen Sie zuerst die frühere.</translation>
    </message>
    <message>
        <source>This form is not remembered any more</source>
        <translation>Dieses Formular ist nicht mehr gemerkt</translation>
    </message>
    <message>
        <source>Somebody took it away in the meantime.</source>
        <translation>Jemand hat es inzwischen entfernt.</translation>
    </message>
    <message>
        <source>The office&apos;s rules cannot be written</source>
        <translation>Die Regeln der Behörde lassen sich nicht speichern</translation>
    </message>
    <message>
        <source>Nothing was changed. Please tell your IT.</source>
        <translation>Es wurde nichts geändert. Bitte verständigen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>No words were found to know the form by</source>
        <translation>Es gibt keine Wörter, an denen das Formular zu erkennen ist</translation>
    </message>
    <message>
        <source>Near the place and on the first page there must be words that stand in all copies. Scans without text cannot be remembered.</source>
        <translation>Neben der Stelle und auf der ersten Seite müssen Wörter stehen, die in allen Exemplaren vorkommen. Scans ohne Text lassen sich nicht merken.</translation>
    </message>
    <message>
        <source>One of the copies is the form itself</source>
        <translation>Eines der Exemplare ist das Formular selbst</translation>
    </message>
    <message>
        <source>Choose copies filled in for other people: so no name gets into the words.</source>
        <translation>Wählen Sie Exemplare, die für andere Personen ausgefüllt sind: So gerät kein Name unter die Wörter.</translation>
    </message>
    <message>
        <source>The place was not found on every copy</source>
        <translation>Die Stelle wurde nicht auf jedem Exemplar gefunden</translation>
    </message>
    <message>
        <source>Nothing was remembered. Choose other copies of the same form.</source>
        <translation>Es wurde nichts gemerkt. Wählen Sie andere Exemplare desselben Formulars.</translation>
    </message>
</context>
<context>
    <name>OldVersion</name>
    <message>
        <source>You see the document as it was when it was signed</source>
        <translation>Sie sehen das Dokument so, wie es signiert wurde</translation>
    </message>
    <message>
        <source>What came afterwards is not shown, and nothing can be changed here.</source>
        <translation>Spätere Änderungen werden hier nicht gezeigt, und hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Back to the newest version</source>
        <translation>Zurück zur neuesten Version</translation>
    </message>
    <message>
        <source>The version that was signed cannot be shown</source>
        <translation>Die signierte Version kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>That version cannot be shown</source>
        <translation>Diese Version kann nicht gezeigt werden</translation>
    </message>
</context>
<context>
    <name>OtherForm</name>
    <message>
        <source>This form needs another program</source>
        <translation>Dieses Formular braucht ein anderes Programm</translation>
    </message>
    <message>
        <source>Its pages are made only when it is opened (XFA), and nothing in a file is run here. Ask for it as a plain PDF.</source>
        <translation>Seine Seiten entstehen erst durch ein Programm in der Datei (XFA), und ClerkDesk führt keine Programme aus Dateien aus. Bitten Sie um ein gewöhnliches PDF.</translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>No outline</source>
        <translation>Keine Gliederung</translation>
    </message>
    <message>
        <source>This document lists no headings.</source>
        <translation>In diesem Dokument sind keine Überschriften verzeichnet.</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>{title}, page {page}</source>
        <translation>{title}, Seite {page}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>What was checked, and what happened</source>
        <translation>Was geprüft wurde und was geschah</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>PadPage</name>
    <message>
        <source>Screen of the pad</source>
        <translation>Bildschirm des Pads</translation>
    </message>
    <message>
        <source>Calibrate the pen</source>
        <translation>Stift kalibrieren</translation>
    </message>
    <message>
        <source>The first screen is the clerk&apos;s. Where it is the only one, the pad comes before the desk.</source>
        <translation>Der erste Bildschirm ist der des Schalters. Ist er der einzige, kommt das Pad vor das Fenster.</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>Calibrate when the line does not come where the pen touches, and after the pad was exchanged.</source>
        <translation>Kalibrieren Sie, wenn der Strich nicht dort erscheint, wo der Stift aufsetzt, und nach einem Tausch des Pads.</translation>
    </message>
    <message>
        <source>The second screen</source>
        <translation>Der zweite Bildschirm</translation>
    </message>
    <message>
        <source>{name} (not there)</source>
        <translation>{name} (nicht angeschlossen)</translation>
    </message>
    <message>
        <source>No pen is calibrated on this screen yet; it writes where its driver says.</source>
        <translation>Auf diesem Bildschirm ist noch kein Stift kalibriert; er schreibt, wo sein Treiber es sagt.</translation>
    </message>
    <message>
        <source>{pen}: calibrated, exact to {mm} mm</source>
        <translation>{pen}: kalibriert, auf {mm} mm genau</translation>
    </message>
</context>
<context>
    <name>PadPlace</name>
    <message>
        <source>Back to the desk</source>
        <translation>Zurück zum Arbeitsplatz</translation>
    </message>
    <message>
        <source>Stop signing? What was written is lost.</source>
        <translation>Unterschreiben abbrechen? Was geschrieben ist, geht verloren.</translation>
    </message>
    <message>
        <source>Go on signing</source>
        <translation>Weiter unterschreiben</translation>
    </message>
    <message>
        <source>Stop signing</source>
        <translation>Unterschreiben abbrechen</translation>
    </message>
</context>
<context>
    <name>PadSheet</name>
    <message>
        <source>Pad and pen</source>
        <translation>Pad und Stift</translation>
    </message>
</context>
<context>
    <name>PageField</name>
    <message>
        <source>Page number</source>
        <translation>Seitenzahl</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Gehe zu Seite</translation>
    </message>
    <message>
        <source>There is no page “{name}”</source>
        <translation>Es gibt keine Seite „{name}“</translation>
    </message>
</context>
<context>
    <name>PageGrid</name>
    <message>
        <source>Pages to arrange</source>
        <translation>Seiten zum Anordnen</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find everything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Name, reference, barcode or action</source>
        <translation>Name, Aktenzeichen, Barcode oder Aktion</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Scanning works here too</source>
        <translation>Scannen geht hier auch</translation>
    </message>
    <message>
        <source>more than {count} cases</source>
        <translation>mehr als {count} Vorgänge</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1&#xa0;Treffer</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count}&#xa0;Treffer</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>zu den Akten</translation>
    </message>
    <message>
        <source>New case for “{name}”</source>
        <translation>Neuer Vorgang für „{name}“</translation>
    </message>
    <message>
        <source>Choose the procedure</source>
        <translation>Vorgangsart wählen</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Signed on paper</source>
        <translation>Auf Papier unterschrieben</translation>
    </message>
    <message>
        <source>Printed: {titles}. Add the scan here once it is signed.</source>
        <translation>Gedruckt: {titles}. Fügen Sie hier den Scan hinzu, wenn unterschrieben ist.</translation>
    </message>
    <message>
        <source>Look at the scan “{title}”, and tick every place that is signed.</source>
        <translation>Sehen Sie den Scan „{title}“ an und haken Sie jede Stelle an, die unterschrieben ist.</translation>
    </message>
    <message>
        <source>Add the scan …</source>
        <translation>Scan hinzufügen …</translation>
    </message>
    <message>
        <source>Another scan …</source>
        <translation>Anderer Scan …</translation>
    </message>
    <message>
        <source>Withdraw the scan …</source>
        <translation>Scan zurückziehen …</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>oder hierher ziehen</translation>
    </message>
</context>
<context>
    <name>PaperSkeleton</name>
    <message>
        <source>The document is being opened</source>
        <translation>Das Dokument wird geöffnet</translation>
    </message>
</context>
<context>
    <name>PaperWay</name>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Scans (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Add the scan</source>
        <translation>Scan hinzufügen</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Clerk</source>
        <translation>Sachbearbeitung</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Foreman</source>
        <translation>Bauhof, Vorarbeit</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administration</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>People of this office</source>
        <translation>Personen dieses Büros</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Enter a colleague</source>
        <translation>Person eintragen</translation>
    </message>
    <message>
        <source>Nobody is ever removed: what somebody did stays under their name.</source>
        <translation>Niemand wird gelöscht: Was jemand getan hat, bleibt unter dem Namen stehen.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>not here any more</source>
        <translation>nicht mehr hier</translation>
    </message>
    <message>
        <source>{name} works here now</source>
        <translation>{name} arbeitet jetzt hier</translation>
    </message>
    <message>
        <source>{name} has other roles now</source>
        <translation>{name} hat jetzt andere Aufgaben</translation>
    </message>
    <message>
        <source>{name} does not work here any more?</source>
        <translation>{name} arbeitet nicht mehr hier?</translation>
    </message>
    <message>
        <source>Past acts keep the name. Cases on their table lie there for anybody.</source>
        <translation>Frühere Handlungen behalten den Namen. Offene Vorgänge kann danach jede Person übernehmen.</translation>
    </message>
    <message>
        <source>Does not work here any more</source>
        <translation>Arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>{name} does not work here any more</source>
        <translation>{name} arbeitet nicht mehr hier</translation>
    </message>
</context>
<context>
    <name>PercentButton</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>PersonBlock</name>
    <message>
        <source>Given names</source>
        <translation>Vornamen</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Geburtsort</translation>
    </message>
    <message>
        <source>Relation to the applicant</source>
        <translation>Verhältnis zur antragstellenden Person</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Ehegatte</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Lebenspartner</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Other relation</source>
        <translation>Sonstiges Verhältnis</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>Take away person {number}</source>
        <translation>Person {number} entfernen</translation>
    </message>
    <message>
        <source>The form needs this.</source>
        <translation>Das Formular braucht diese Angabe.</translation>
    </message>
    <message>
        <source>This day does not exist. Please enter it like 15.11.2026.</source>
        <translation>Diesen Tag gibt es nicht. Bitte wie 15.11.2026 eingeben.</translation>
    </message>
</context>
<context>
    <name>PersonChooser</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Nobody of that name works here.</source>
        <translation>Hier arbeitet niemand mit diesem Namen.</translation>
    </message>
    <message>
        <source>Who sits at this desk?</source>
        <translation>Wer sitzt an diesem Platz?</translation>
    </message>
    <message>
        <source>Everything done here is written down under this name. No password is asked.</source>
        <translation>Alles, was hier geschieht, wird unter diesem Namen festgehalten. Ein Kennwort wird nicht verlangt.</translation>
    </message>
    <message>
        <source>sits here</source>
        <translation>sitzt hier</translation>
    </message>
    <message>
        <source>sit down</source>
        <translation>Platz nehmen</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name and family name</source>
        <translation>Vorname und Familienname</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Does not work here any more …</source>
        <translation>Arbeitet nicht mehr hier …</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Enter colleague</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>Aufgaben ändern</translation>
    </message>
    <message>
        <source>Nobody changes their own roles. Another administrator can.</source>
        <translation>Niemand ändert die eigenen Aufgaben. Eine andere Person aus der Administration kann es.</translation>
    </message>
    <message>
        <source>Does not work here any more. Past acts keep this name; a role brings them back.</source>
        <translation>Arbeitet nicht mehr hier. Frühere Handlungen behalten diesen Namen; mit einer Aufgabe arbeitet die Person wieder hier.</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>Look at it closely. If it may be signed all the same, say why; this is recorded.</source>
        <translation>Sehen Sie es genau an. Darf es trotzdem unterschrieben werden, begründen Sie es bitte; das wird festgehalten.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>No name was recognised in the document. The name goes onto the pad and into the seal.</source>
        <translation>Im Dokument wurde kein Name erkannt. Der Name kommt aufs Pad und ins Siegel.</translation>
    </message>
    <message>
        <source>Who signs?</source>
        <translation>Wer unterschreibt?</translation>
    </message>
    <message>
        <source>Send to the pad</source>
        <translation>Ans Pad senden</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>All {count} pages</source>
        <translation>Alle {count} Seiten</translation>
    </message>
    <message>
        <source>This page ({page})</source>
        <translation>Diese Seite ({page})</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages, such as 1-3, 7</source>
        <translation>Seiten, zum Beispiel 1-3, 7</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>Size on the paper</source>
        <translation>Größe auf dem Papier</translation>
    </message>
    <message>
        <source>Made smaller where needed</source>
        <translation>Verkleinern, wenn nötig</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>As large as the paper</source>
        <translation>Blatt ausfüllen</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Ein- oder beidseitig</translation>
    </message>
    <message>
        <source>Which pages</source>
        <translation>Welche Seiten</translation>
    </message>
    <message>
        <source>Settings of the printer …</source>
        <translation>Druckereinstellungen …</translation>
    </message>
    <message>
        <source>There are pages 1 to {count}</source>
        <translation>Es gibt die Seiten 1 bis {count}</translation>
    </message>
    <message>
        <source>1 to {most} copies</source>
        <translation>1 bis {most} Exemplare</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet.</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Einseitig</translation>
    </message>
    <message>
        <source>Both sides, turned at the long edge</source>
        <translation>Beidseitig, an der langen Kante gewendet</translation>
    </message>
    <message>
        <source>Both sides, turned at the short edge</source>
        <translation>Beidseitig, an der kurzen Kante gewendet</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Sheet before</source>
        <translation>Voriges Blatt</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Nächstes Blatt</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {count}</source>
        <translation>Blatt {sheet} von {count}</translation>
    </message>
    <message>
        <source>No page is chosen</source>
        <translation>Keine Seite gewählt</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{area}, {count} waiting</source>
        <translation>{area}, {count} wartend</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Where is the comment pinned?</source>
        <translation>Wohin kommt die Anmerkung?</translation>
    </message>
    <message>
        <source>Where does the imprint “{name}” go?</source>
        <translation>Wohin kommt der Stempel „{name}“?</translation>
    </message>
    <message>
        <source>The imprint would stand across them, and neither could be read well.</source>
        <translation>Der Stempel stünde quer darüber, und beides wäre schlecht zu lesen.</translation>
    </message>
    <message>
        <source>Click where it shall be, or push it with the arrow keys.</source>
        <translation>Klicken Sie auf die Stelle oder schieben Sie mit den Pfeiltasten.</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>Hierhin setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RememberForm</name>
    <message>
        <source>Remember the place to sign on this form</source>
        <translation>Unterschriftsstelle für dieses Formular merken</translation>
    </message>
    <message>
        <source>Choose one to three further copies of the form, filled in for other people. The desk looks for words that stand in all of them, and finds the place by these from then on.</source>
        <translation>Wählen Sie ein bis drei weitere Exemplare des Formulars, die für andere Personen ausgefüllt sind. ClerkDesk sucht Wörter, die in allen stehen, und findet die Stelle künftig daran.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Choose copies …</source>
        <translation>Exemplare wählen …</translation>
    </message>
    <message>
        <source>The copies are being read …</source>
        <translation>Die Exemplare werden gelesen …</translation>
    </message>
    <message>
        <source>Choose copies</source>
        <translation>Exemplare wählen</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>This form</source>
        <translation>Dieses Formular</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Known by {words}. The place goes by “{phrase}”.</source>
        <translation>Erkannt wird das Formular an {words}, die Stelle an „{phrase}“.</translation>
    </message>
</context>
<context>
    <name>RememberedForms</name>
    <message>
        <source>Remembered forms</source>
        <translation>Gemerkte Formulare</translation>
    </message>
    <message>
        <source>Their place to sign is found by itself.</source>
        <translation>Ihre Unterschriftsstelle wird von selbst gefunden.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No form is remembered yet.</source>
        <translation>Es ist noch kein Formular gemerkt.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take away {form}</source>
        <translation>{form} entfernen</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Made on {moment} with {program}</source>
        <translation>Erstellt am {moment} mit {program}</translation>
    </message>
    <message>
        <source>Report on signatures</source>
        <translation>Prüfbericht über Signaturen</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>Time stamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Byte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>not to be had</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>Judged on</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>Judged as of</source>
        <translation>Beurteilt zum Stand</translation>
    </message>
    <message>
        <source>Signature {number}</source>
        <translation>Signatur {number}</translation>
    </message>
    <message>
        <source>Time stamp {number}</source>
        <translation>Zeitstempel {number}</translation>
    </message>
    <message>
        <source>named for this check, not by the office</source>
        <translation>für diese Prüfung benannt, nicht vom Amt</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>Trusted list of {territory}, number {number}, by {publisher}</source>
        <translation>Vertrauensliste {territory}, Nummer {number}, von {publisher}</translation>
    </message>
</context>
<context>
    <name>ReportNotes</name>
    <message>
        <source>Of a file that cannot be checked, only whether it can be read.</source>
        <translation>Von einer Datei, die sich nicht prüfen lässt, nur, ob sie lesbar ist.</translation>
    </message>
    <message>
        <source>Only whether the file can be read, which it cannot.</source>
        <translation>Nur, ob die Datei lesbar ist; sie ist es nicht.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Whether what each signature covers is exactly what was signed.</source>
        <translation>Ob das, was jede Signatur umfasst, genau das Unterschriebene ist.</translation>
    </message>
    <message>
        <source>Whether everything that was added to the file after a signature may follow it, by the rules of ISO 32000-2 and ETSI EN 319 142-1.</source>
        <translation>Ob alles, was nach einer Signatur in die Datei kam, ihr folgen darf, nach den Regeln von ISO 32000-2 und ETSI EN 319 142-1.</translation>
    </message>
    <message>
        <source>Whether two independent programs read the same pages from the file, without repairing it.</source>
        <translation>Ob zwei unabhängige Programme dieselben Seiten aus der Datei lesen, ohne sie zu reparieren.</translation>
    </message>
    <message>
        <source>Whether each certificate leads to one that is trusted here, and was good when it was used: by the time stamps and the proofs that the file brings along.</source>
        <translation>Ob jedes Zertifikat zu einem führt, dem hier vertraut wird, und bei seiner Verwendung gültig war: nach den Zeitstempeln und Nachweisen, die die Datei mitbringt.</translation>
    </message>
    <message>
        <source>Whether anybody signed a file that cannot be read, and whether it was changed since.</source>
        <translation>Ob eine nicht lesbare Datei unterschrieben ist und ob sie danach geändert wurde.</translation>
    </message>
    <message>
        <source>Whether a certificate was revoked without the file saying so; nobody was asked over the network.</source>
        <translation>Ob ein Zertifikat gesperrt wurde, ohne dass es in der Datei steht; über das Netz wurde niemand gefragt.</translation>
    </message>
    <message>
        <source>What was not checked</source>
        <translation>Was nicht geprüft wurde</translation>
    </message>
    <message>
        <source>Whether a person who is named is the one who signed; whoever holds the certificate says so.</source>
        <translation>Ob eine genannte Person wirklich selbst unterschrieben hat; dafür steht nur ein, wem das Zertifikat gehört.</translation>
    </message>
    <message>
        <source>Whether what the document says is true.</source>
        <translation>Ob wahr ist, was im Dokument steht.</translation>
    </message>
    <message>
        <source>What a signature on the pad is</source>
        <translation>Was eine Unterschrift auf dem Pad ist</translation>
    </message>
    <message>
        <source>A signature on the pad is an electronic signature, but no qualified one within the meaning of Regulation (EU) No 910/2014 (eIDAS): the certificate is not that of the person who wrote, but that of the town, whose seal states that this was written by hand at its desk, and shows every later change.</source>
        <translation>Eine Unterschrift auf dem Pad ist eine elektronische, aber keine qualifizierte elektronische Signatur im Sinne der Verordnung (EU) Nr. 910/2014 (eIDAS): Das Zertifikat gehört nicht der Person, die geschrieben hat, sondern der Kommune, deren Siegel besagt, dass dies an ihrem Arbeitsplatz von Hand geschrieben wurde, und jede spätere Änderung erkennen lässt.</translation>
    </message>
    <message>
        <source>What this report is</source>
        <translation>Was dieser Bericht ist</translation>
    </message>
    <message>
        <source>A program made this report, and nobody signed it. Anybody can check the file again; its SHA-256 tells whether it is the same file.</source>
        <translation>Diesen Bericht hat ein Programm erstellt, und niemand hat ihn unterschrieben. Jeder kann die Datei noch einmal prüfen; an ihrem SHA-256 ist zu erkennen, ob es dieselbe ist.</translation>
    </message>
    <message>
        <source>Trusted are certificates that lead to one of these:</source>
        <translation>Vertraut wurde Zertifikaten, die zu einem von diesen führen:</translation>
    </message>
    <message>
        <source>No certificate was trusted, so it could not be judged whose a signature is.</source>
        <translation>Es wurde keinem Zertifikat vertraut; von wem eine Signatur stammt, war deshalb nicht zu beurteilen.</translation>
    </message>
    <message>
        <source>And {count} more, which are not named here.</source>
        <translation>Und {count} weitere, die hier nicht genannt sind.</translation>
    </message>
    <message>
        <source>Whom was trusted</source>
        <translation>Wem vertraut wurde</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Applicant</source>
        <translation>Antragstellende Person</translation>
    </message>
    <message>
        <source>Parent or guardian</source>
        <translation>Sorgeberechtigte Person</translation>
    </message>
    <message>
        <source>Second parent or guardian</source>
        <translation>Zweite sorgeberechtigte Person</translation>
    </message>
    <message>
        <source>Carer</source>
        <translation>Betreuerin oder Betreuer</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>Bevollmächtigte Person</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Dolmetscherin oder Dolmetscher</translation>
    </message>
    <message>
        <source>{name} signs</source>
        <translation>{name} unterschreibt</translation>
    </message>
    <message>
        <source>also: {people}</source>
        <translation>außerdem: {people}</translation>
    </message>
    <message>
        <source>For {name} signs: {people}</source>
        <translation>Für {name} unterschreibt: {people}</translation>
    </message>
    <message>
        <source>date of birth missing</source>
        <translation>Geburtsdatum fehlt</translation>
    </message>
    <message>
        <source>{name}, on paper</source>
        <translation>{name}, auf Papier</translation>
    </message>
    <message>
        <source>{name}, without handwriting, witnessed by {clerk}</source>
        <translation>{name}, ohne Handschrift, bezeugt von {clerk}</translation>
    </message>
    <message>
        <source>{role} (not named yet)</source>
        <translation>{role} (noch nicht genannt)</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
</context>
<context>
    <name>Seat</name>
    <message>
        <source>No document is open</source>
        <translation>Es ist kein Dokument geöffnet</translation>
    </message>
    <message>
        <source>{reference} has come in</source>
        <translation>{reference} ist eingegangen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The desk stopped while working on {reference} too</source>
        <translation>Auch bei der Arbeit an {reference} wurde ClerkDesk unterbrochen</translation>
    </message>
</context>
<context>
    <name>SecretQuestion</name>
    <message>
        <source>The passphrase kept so far does not fit this key.</source>
        <translation>Das bisher gemerkte Kennwort passt nicht zu diesem Schlüssel.</translation>
    </message>
    <message>
        <source>The token asks for its PIN</source>
        <translation>Das Token fragt nach seiner PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>The passphrase goes into the key ring.</source>
        <translation>Das Kennwort kommt in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>The PIN is good for this one act, and kept nowhere.</source>
        <translation>Die PIN gilt nur für dieses eine Mal und wird nirgends gemerkt.</translation>
    </message>
    <message>
        <source>The passphrase is good for this one act, and kept nowhere.</source>
        <translation>Das Kennwort gilt nur für dieses eine Mal und wird nirgends gemerkt.</translation>
    </message>
    <message>
        <source>The PIN is kept nowhere; the token stays open until you leave the desk.</source>
        <translation>Die PIN wird nirgends gemerkt; das Token bleibt offen, bis Sie den Platz verlassen.</translation>
    </message>
    <message>
        <source>The passphrase is kept until the desk closes.</source>
        <translation>Das Kennwort wird bis zum Schließen gemerkt.</translation>
    </message>
</context>
<context>
    <name>Selecting</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select the text of this page</source>
        <translation>Text dieser Seite auswählen</translation>
    </message>
    <message>
        <source>Select all text</source>
        <translation>Gesamten Text auswählen</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>Page list</source>
        <translation>Seitenliste</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Drop a file here</source>
        <translation>Datei hier ablegen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Facts, documents and history</source>
        <translation>Angaben, Dokumente und Verlauf</translation>
    </message>
    <message>
        <source>Withdrawn and kept: {titles}</source>
        <translation>Zurückgezogen, aufbewahrt: {titles}</translation>
    </message>
    <message>
        <source>1 more case of this person</source>
        <translation>1 weiterer Vorgang dieser Person</translation>
    </message>
    <message>
        <source>{count} more cases of this person</source>
        <translation>{count} weitere Vorgänge dieser Person</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Who sits at this desk?</source>
        <translation>Wer sitzt an diesem Platz?</translation>
    </message>
</context>
<context>
    <name>SignatureCards</name>
    <message>
        <source>It has no place on a page.</source>
        <translation>Auf keiner Seite zu sehen.</translation>
    </message>
    <message>
        <source>Show on page {page}</source>
        <translation>Auf Seite {page} zeigen</translation>
    </message>
</context>
<context>
    <name>SignaturePanel</name>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>Close the signatures</source>
        <translation>Signaturen schließen</translation>
    </message>
    <message>
        <source>Show more; {count} are left</source>
        <translation>Mehr zeigen; {count} fehlen noch</translation>
    </message>
</context>
<context>
    <name>SignatureSide</name>
    <message>
        <source>This document is not signed, or not judged yet</source>
        <translation>Dieses Dokument ist nicht signiert oder noch nicht geprüft</translation>
    </message>
    <message>
        <source>Show signatures</source>
        <translation>Signaturen zeigen</translation>
    </message>
</context>
<context>
    <name>SignatureTimes</name>
    <message>
        <source>It does not say when it was made.</source>
        <translation>Wann sie entstanden ist, sagt sie nicht.</translation>
    </message>
    <message>
        <source>It proves that all this was there on {moment}.</source>
        <translation>Er beweist, dass all dies am {moment} vorlag.</translation>
    </message>
    <message>
        <source>It names {moment} as its time, which proves nothing.</source>
        <translation>Als Zeit ist {moment} angegeben, was nichts beweist.</translation>
    </message>
    <message>
        <source>Signed on {moment} by the clock of the computer used; the time stamp is not trusted here.</source>
        <translation>Unterschrieben am {moment} nach der Uhr des verwendeten Rechners; dem Zeitstempel wird hier nicht vertraut.</translation>
    </message>
    <message>
        <source>Signed on {moment} by the clock of the computer used; nothing proves that time.</source>
        <translation>Unterschrieben am {moment} nach der Uhr des verwendeten Rechners; bewiesen ist diese Zeit nicht.</translation>
    </message>
    <message>
        <source>Signed on {moment} at the latest; a time stamp by {by} proves that.</source>
        <translation>Unterschrieben spätestens am {moment}; das beweist ein Zeitstempel von {by}.</translation>
    </message>
    <message>
        <source>Signed on {moment} at the latest; a time stamp over the document proves that.</source>
        <translation>Unterschrieben spätestens am {moment}; das beweist ein Zeitstempel über das Dokument.</translation>
    </message>
    <message>
        <source>Sealed on {moment} by the clock of the computer used; nothing proves that time.</source>
        <translation>Gesiegelt am {moment} nach der Uhr des verwendeten Rechners; bewiesen ist diese Zeit nicht.</translation>
    </message>
    <message>
        <source>Sealed on {moment} by the clock of the computer used; the time stamp is not trusted here.</source>
        <translation>Gesiegelt am {moment} nach der Uhr des verwendeten Rechners; dem Zeitstempel wird hier nicht vertraut.</translation>
    </message>
    <message>
        <source>Sealed on {moment} at the latest; a time stamp by {by} proves that.</source>
        <translation>Gesiegelt spätestens am {moment}; das beweist ein Zeitstempel von {by}.</translation>
    </message>
    <message>
        <source>Sealed on {moment} at the latest; a time stamp over the document proves that.</source>
        <translation>Gesiegelt spätestens am {moment}; das beweist ein Zeitstempel über das Dokument.</translation>
    </message>
    <message>
        <source>Judged as of {moment} by what is known today: provided that until then nothing is revoked and no method is broken.</source>
        <translation>Beurteilt für den {moment} nach dem, was heute bekannt ist: vorausgesetzt, bis dahin wird nichts gesperrt und kein Verfahren gebrochen.</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} um {time} Uhr</translation>
    </message>
    <message>
        <source>Time: {moment}</source>
        <translation>Zeit: {moment}</translation>
    </message>
</context>
<context>
    <name>Signatures</name>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>It holds no time stamp ({level}).</source>
        <translation>Sie enthält keinen Zeitstempel ({level}).</translation>
    </message>
    <message>
        <source>It holds a time stamp ({level}).</source>
        <translation>Sie enthält einen Zeitstempel ({level}).</translation>
    </message>
    <message>
        <source>It holds a time stamp and proofs for checking it later ({level}).</source>
        <translation>Sie enthält einen Zeitstempel und Nachweise für eine spätere Prüfung ({level}).</translation>
    </message>
    <message>
        <source>It holds an archive time stamp, made to last ({level}).</source>
        <translation>Sie enthält einen Archivzeitstempel und ist auf Dauer angelegt ({level}).</translation>
    </message>
    <message>
        <source>The seal holds no time stamp ({level}).</source>
        <translation>Das Siegel enthält keinen Zeitstempel ({level}).</translation>
    </message>
    <message>
        <source>The seal holds a time stamp ({level}).</source>
        <translation>Das Siegel enthält einen Zeitstempel ({level}).</translation>
    </message>
    <message>
        <source>The seal holds a time stamp and proofs for checking it later ({level}).</source>
        <translation>Das Siegel enthält einen Zeitstempel und Nachweise für eine spätere Prüfung ({level}).</translation>
    </message>
    <message>
        <source>The seal holds an archive time stamp, made to last ({level}).</source>
        <translation>Das Siegel enthält einen Archivzeitstempel und ist auf Dauer angelegt ({level}).</translation>
    </message>
    <message>
        <source>The certificate is one that is trusted here.</source>
        <translation>Dem Zertifikat wird hier vertraut.</translation>
    </message>
    <message>
        <source>The certificate has run out; it was used before that, but nothing proves that it had not been revoked by then.</source>
        <translation>Das Zertifikat ist abgelaufen; es wurde vorher verwendet, aber nichts beweist, dass es bis dahin nicht gesperrt war.</translation>
    </message>
    <message>
        <source>That it had not been revoked is proven in the file.</source>
        <translation>Dass es nicht gesperrt war, ist in der Datei nachgewiesen.</translation>
    </message>
    <message>
        <source>Its authority says that it has not been revoked.</source>
        <translation>Nach Auskunft seiner Ausgabestelle ist es nicht gesperrt.</translation>
    </message>
    <message>
        <source>Whether it has been revoked, its authority did not say.</source>
        <translation>Ob es gesperrt ist, hat seine Ausgabestelle nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>Whether it has been revoked was not asked: its authority&apos;s address is not in the open network.</source>
        <translation>Ob es gesperrt ist, wurde nicht gefragt: Die Adresse seiner Ausgabestelle liegt nicht im offenen Netz.</translation>
    </message>
    <message>
        <source>The certificate was revoked on {day}, after the proven time of this signature.</source>
        <translation>Das Zertifikat wurde am {day} gesperrt, nach der bewiesenen Zeit dieser Signatur.</translation>
    </message>
    <message>
        <source>The certificate had been revoked on {day}, before it was used.</source>
        <translation>Das Zertifikat war seit dem {day} gesperrt, bevor es verwendet wurde.</translation>
    </message>
    <message>
        <source>The certificate was revoked on {day}; nothing proves that it was used before.</source>
        <translation>Das Zertifikat wurde am {day} gesperrt; nichts beweist, dass es vorher verwendet wurde.</translation>
    </message>
    <message>
        <source>The seal closes the document: only proofs for checking may follow.</source>
        <translation>Das Siegel schließt das Dokument ab: Danach dürfen nur noch Prüfnachweise folgen.</translation>
    </message>
    <message>
        <source>It closes the document: only proofs for checking may follow.</source>
        <translation>Sie schließt das Dokument ab: Danach dürfen nur noch Prüfnachweise folgen.</translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation>Zertifikat von</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time proven by</source>
        <translation>Zeit bewiesen durch</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Relied on until</source>
        <translation>Verlässlich bis</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} bis {end}</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>On the trusted list of</source>
        <translation>Auf der Vertrauensliste von</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <translation>SHA-256 des Zertifikats</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Angegebener Grund</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>Unterschrieben als</translation>
    </message>
    <message>
        <source>Written with</source>
        <translation>Geschrieben mit</translation>
    </message>
    <message>
        <source>SHA-256 of the scan</source>
        <translation>SHA-256 des Scans</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Sachbearbeitung</translation>
    </message>
    <message>
        <source>Who signed cannot be read.</source>
        <translation>Wer unterschrieben hat, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Time stamp by {owner} over all that was in the file by then.</source>
        <translation>Zeitstempel von {owner} über alles, was bis dahin in der Datei stand.</translation>
    </message>
    <message>
        <source>Time stamp in the name of {owner}.</source>
        <translation>Zeitstempel auf den Namen {owner}.</translation>
    </message>
    <message>
        <source>Signature in the name of {owner}; whether it holds cannot be said.</source>
        <translation>Signatur auf den Namen {owner}; ob sie gilt, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Signature in the name of {owner}; it does not hold for this file.</source>
        <translation>Signatur auf den Namen {owner}; für diese Datei gilt sie nicht.</translation>
    </message>
    <message>
        <source>Handwritten on the pad by somebody who was not named, sealed by {owner}.</source>
        <translation>Von Hand auf dem Pad unterschrieben, ohne Angabe eines Namens; gesiegelt von {owner}.</translation>
    </message>
    <message>
        <source>Handwritten on the pad by {name}, sealed by {owner}.</source>
        <translation>Von Hand auf dem Pad unterschrieben von {name}, gesiegelt von {owner}.</translation>
    </message>
    <message>
        <source>Declared without handwriting by {name}, witnessed by the clerk {clerk}, sealed by {owner}.</source>
        <translation>Ohne Handschrift erklärt von {name}, bezeugt von {clerk} (Sachbearbeitung), gesiegelt von {owner}.</translation>
    </message>
    <message>
        <source>Signed on paper by {name}; the office keeps the scan. Sealed by {owner}.</source>
        <translation>Auf Papier unterschrieben von {name}; der Scan liegt beim Amt. Gesiegelt von {owner}.</translation>
    </message>
    <message>
        <source>Electronic seal of {owner}.</source>
        <translation>Elektronisches Siegel von {owner}.</translation>
    </message>
    <message>
        <source>Signed by the clerk {name}, sealed by {owner}.</source>
        <translation>Unterzeichnet von {name} (Sachbearbeitung), gesiegelt von {owner}.</translation>
    </message>
    <message>
        <source>Approved by the supervisor {name}, sealed by {owner}.</source>
        <translation>Freigegeben von {name} (Leitung), gesiegelt von {owner}.</translation>
    </message>
    <message>
        <source>Signed with the certificate of {owner}.</source>
        <translation>Signiert mit dem Zertifikat von {owner}.</translation>
    </message>
    <message>
        <source>Signed with a certificate in the name of {owner}.</source>
        <translation>Signiert mit einem Zertifikat auf den Namen {owner}.</translation>
    </message>
    <message>
        <source>Signed with an expired certificate in the name of {owner}.</source>
        <translation>Signiert mit einem abgelaufenen Zertifikat auf den Namen {owner}.</translation>
    </message>
    <message>
        <source>Signed with a revoked certificate in the name of {owner}.</source>
        <translation>Signiert mit einem gesperrten Zertifikat auf den Namen {owner}.</translation>
    </message>
    <message>
        <source>Signed with an unknown certificate in the name of {owner}.</source>
        <translation>Signiert mit einem unbekannten Zertifikat auf den Namen {owner}.</translation>
    </message>
    <message>
        <source>It claims: {claim}.</source>
        <translation>Es behauptet: {claim}.</translation>
    </message>
    <message>
        <source>handwritten on the pad by somebody who was not named</source>
        <translation>von Hand auf dem Pad unterschrieben, ohne Angabe eines Namens</translation>
    </message>
    <message>
        <source>handwritten on the pad by {name}</source>
        <translation>von Hand auf dem Pad unterschrieben von {name}</translation>
    </message>
    <message>
        <source>declared without handwriting by {name}, witnessed by the clerk {clerk}</source>
        <translation>ohne Handschrift erklärt von {name}, bezeugt von {clerk} (Sachbearbeitung)</translation>
    </message>
    <message>
        <source>signed on paper by {name}</source>
        <translation>auf Papier unterschrieben von {name}</translation>
    </message>
    <message>
        <source>electronic seal of {owner}</source>
        <translation>elektronisches Siegel von {owner}</translation>
    </message>
    <message>
        <source>signed by the clerk {name}</source>
        <translation>unterzeichnet von {name} (Sachbearbeitung)</translation>
    </message>
    <message>
        <source>approved by the supervisor {name}</source>
        <translation>freigegeben von {name} (Leitung)</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>guardian of {name}</source>
        <translation>sorgeberechtigt für {name}</translation>
    </message>
    <message>
        <source>carer of {name}</source>
        <translation>rechtliche Betreuung für {name}</translation>
    </message>
    <message>
        <source>authorised by {name}</source>
        <translation>mit Vollmacht für {name}</translation>
    </message>
    <message>
        <source>interpreter for {name}</source>
        <translation>Sprachmittlung für {name}</translation>
    </message>
    <message>
        <source>somebody not named</source>
        <translation>eine nicht genannte Person</translation>
    </message>
    <message>
        <source>pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>finger</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>mouse</source>
        <translation>Maus</translation>
    </message>
</context>
<context>
    <name>SignedApproval</name>
    <message>
        <source>Your approval is signed with the town&apos;s key. Nothing is approved yet.</source>
        <translation>Ihre Freigabe wird mit dem Schlüssel der Stadt signiert. Noch ist nichts freigegeben.</translation>
    </message>
    <message>
        <source>Unlock and approve</source>
        <translation>Entsperren und freigeben</translation>
    </message>
    <message>
        <source>Please try once more.</source>
        <translation>Bitte versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>SignerStrip</name>
    <message>
        <source>Change place …</source>
        <translation>Stelle ändern …</translation>
    </message>
    <message>
        <source>Who signs …</source>
        <translation>Wer unterschreibt …</translation>
    </message>
    <message>
        <source>Nobody has said yet who signs</source>
        <translation>Noch offen, wer unterschreibt</translation>
    </message>
    <message>
        <source>Who signs is not known</source>
        <translation>Name nicht bekannt</translation>
    </message>
    <message>
        <source>Correct the name …</source>
        <translation>Namen berichtigen …</translation>
    </message>
    <message>
        <source>Say who signs …</source>
        <translation>Namen angeben …</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>A signature is being prepared</source>
        <translation>Eine Unterschrift wird vorbereitet</translation>
    </message>
    <message>
        <source>Somebody is signing now</source>
        <translation>Gerade unterschreibt jemand</translation>
    </message>
    <message>
        <source>The seal is being set</source>
        <translation>Das Siegel wird gesetzt</translation>
    </message>
    <message>
        <source>A signature waits for its seal</source>
        <translation>Eine Unterschrift wartet auf ihr Siegel</translation>
    </message>
    <message>
        <source>First end the sitting at the pad.</source>
        <translation>Beenden Sie zuerst die Unterschrift am Pad.</translation>
    </message>
    <message>
        <source>One moment, the seal is being set.</source>
        <translation>Einen Moment, das Siegel wird gesetzt.</translation>
    </message>
    <message>
        <source>A signature waits. First seal or discard it.</source>
        <translation>Eine Unterschrift wartet. Bitte zuerst siegeln oder verwerfen.</translation>
    </message>
</context>
<context>
    <name>SigningFlow</name>
    <message>
        <source>{name} did not sign; it is noted</source>
        <translation>{name} hat nicht unterschrieben; das ist vermerkt</translation>
    </message>
    <message>
        <source>Not signed; it is noted</source>
        <translation>Nicht unterschrieben; das ist vermerkt</translation>
    </message>
    <message>
        <source>Signing was stopped</source>
        <translation>Das Unterschreiben wurde abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was sealed, the documents of {name} are as before.</source>
        <translation>Nichts wurde gesiegelt, die Dokumente von {name} sind wie vorher.</translation>
    </message>
    <message>
        <source>Send to the pad again</source>
        <translation>Erneut ans Pad senden</translation>
    </message>
    <message>
        <source>Signed by {name} and sealed</source>
        <translation>Von {name} unterschrieben und gesiegelt</translation>
    </message>
    <message>
        <source>Signed and sealed</source>
        <translation>Unterschrieben und gesiegelt</translation>
    </message>
    <message>
        <source>Sealed what was signed; the rest was declined, and that is noted</source>
        <translation>Gesiegelt, was unterschrieben ist; der Rest wurde abgelehnt und ist vermerkt</translation>
    </message>
    <message>
        <source>The signature of {name} was discarded</source>
        <translation>Die Unterschrift von {name} wurde verworfen</translation>
    </message>
    <message>
        <source>The signature was discarded</source>
        <translation>Die Unterschrift wurde verworfen</translation>
    </message>
    <message>
        <source>Nobody is signing now</source>
        <translation>Gerade unterschreibt niemand</translation>
    </message>
</context>
<context>
    <name>SigningPanel</name>
    <message>
        <source>The documents are being checked</source>
        <translation>Die Dokumente werden geprüft</translation>
    </message>
    <message>
        <source>The seal is being set</source>
        <translation>Das Siegel wird gesetzt</translation>
    </message>
</context>
<context>
    <name>SittingBar</name>
    <message>
        <source>Declare without handwriting</source>
        <translation>Ohne Handschrift erklären</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Seal again</source>
        <translation>Erneut siegeln</translation>
    </message>
    <message>
        <source>Discard the signature</source>
        <translation>Unterschrift verwerfen</translation>
    </message>
    <message>
        <source>{name} is at the pad</source>
        <translation>{name} ist am Pad</translation>
    </message>
    <message>
        <source>The form is being shown</source>
        <translation>Das Formular wird gezeigt</translation>
    </message>
    <message>
        <source>Reading, field {number} of {count}</source>
        <translation>Liest, Feld {number} von {count}</translation>
    </message>
    <message>
        <source>Signing field {number} of {count}</source>
        <translation>Unterschreibt, Feld {number} von {count}</translation>
    </message>
    <message>
        <source>Declaring field {number} of {count} without handwriting</source>
        <translation>Erklärt Feld {number} von {count} ohne Handschrift</translation>
    </message>
    <message>
        <source>Field {number} of {count} is declared; you are asked as witness</source>
        <translation>Feld {number} von {count} wird erklärt; bitte bezeugen Sie es</translation>
    </message>
    <message>
        <source>Thinking about not signing</source>
        <translation>Möchte vielleicht nicht unterschreiben</translation>
    </message>
    <message>
        <source>The pad is being passed on</source>
        <translation>Das Pad wird weitergegeben</translation>
    </message>
    <message>
        <source>{name} is next at the pad</source>
        <translation>{name} ist als Nächstes am Pad</translation>
    </message>
    <message>
        <source>{name} has signed</source>
        <translation>{name} hat unterschrieben</translation>
    </message>
    <message>
        <source>The signature is kept only while ClerkDesk is open. Please let the person wait for the seal.</source>
        <translation>Die Unterschrift bleibt nur erhalten, solange ClerkDesk offen ist. Bitte lassen Sie die Person auf das Siegel warten.</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{key} Help</source>
        <translation>{key} Hilfe</translation>
    </message>
    <message>
        <source>{key} Find everything</source>
        <translation>{key} Alles finden</translation>
    </message>
    <message>
        <source>Saved – 1 file could not be handed over</source>
        <translation>Gespeichert – 1 Datei konnte nicht übergeben werden</translation>
    </message>
    <message>
        <source>Saved – {count} files could not be handed over</source>
        <translation>Gespeichert – {count} Dateien konnten nicht übergeben werden</translation>
    </message>
    <message>
        <source>Saved and handed over</source>
        <translation>Gespeichert und übertragen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Saved – 1 file waits to be handed over</source>
        <translation>Gespeichert – 1&#xa0;Datei wartet auf Übertragung</translation>
    </message>
    <message>
        <source>Saved – {count} files wait to be handed over</source>
        <translation>Gespeichert – {count}&#xa0;Dateien warten auf Übertragung</translation>
    </message>
    <message>
        <source>Pad away since {time}</source>
        <translation>Pad getrennt seit {time}</translation>
    </message>
    <message>
        <source>Pad away</source>
        <translation>Pad getrennt</translation>
    </message>
    <message>
        <source>Pad ready</source>
        <translation>Pad bereit</translation>
    </message>
    <message>
        <source>Pad on this screen</source>
        <translation>Pad auf diesem Bildschirm</translation>
    </message>
    <message>
        <source>The resident is at the pad</source>
        <translation>Am Pad wird unterschrieben</translation>
    </message>
    <message>
        <source>No pad</source>
        <translation>Kein Pad</translation>
    </message>
    <message>
        <source>Secret kept only while the desk runs</source>
        <translation>Kennwort nur bis zum Schließen gemerkt</translation>
    </message>
</context>
<context>
    <name>StepAtHand</name>
    <message>
        <source>There is nothing to finish here</source>
        <translation>Hier ist nichts abzuschließen</translation>
    </message>
    <message>
        <source>A scan is here; withdraw it to sign on the pad</source>
        <translation>Ein Scan liegt vor; ziehen Sie ihn zurück, um am Pad zu unterschreiben</translation>
    </message>
    <message>
        <source>It is not the turn of signing</source>
        <translation>Die Unterschrift ist noch nicht an der Reihe</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment bitte</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>All {count} steps done</source>
        <translation>Alle {count} Schritte erledigt</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation>Schritt {number} von {count}: {title}</translation>
    </message>
    <message>
        <source>then {title}</source>
        <translation>danach {title}</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Papers seen</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>All required seen</source>
        <translation>Alle nötigen gesehen</translation>
    </message>
    <message>
        <source>{paper} (if needed)</source>
        <translation>{paper} – falls nötig</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Quittungsnummer</translation>
    </message>
    <message>
        <source>Entered in the population register?</source>
        <translation>Im Melderegister eingetragen?</translation>
    </message>
    <message>
        <source>ClerkDesk never writes there. Enter it in the register program, then tick it here.</source>
        <translation>ClerkDesk schreibt dort nie. Tragen Sie es im Fachverfahren ein und haken Sie es dann hier ab.</translation>
    </message>
    <message>
        <source>Yes, it is entered</source>
        <translation>Ja, es ist eingetragen</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Fee open</source>
        <translation>Gebühr offen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Aushändigen</translation>
    </message>
    <message>
        <source>To file</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Tell applicant</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>For collection</source>
        <translation>Zur Abholung</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>In Herstellung</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>A setting of this desk is not understood</source>
        <translation>Eine Einstellung dieses Platzes ist nicht verständlich</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>€{amount}</source>
        <translation>{amount}&#xa0;€</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Told the program that no signed file comes</source>
        <translation>Dem Programm gemeldet: keine unterschriebene Datei</translation>
    </message>
    <message>
        <source>not signed: {titles}</source>
        <translation>nicht unterschrieben: {titles}</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Page list</source>
        <translation>Seitenliste</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>UnsavedWork</name>
    <message>
        <source>Not everything is saved</source>
        <translation>Es ist noch nicht alles gespeichert</translation>
    </message>
    <message>
        <source>Discard it all</source>
        <translation>Alles verwerfen</translation>
    </message>
    <message>
        <source>Back to the document</source>
        <translation>Zurück zum Dokument</translation>
    </message>
    <message>
        <source>What was entered in a document is lost when you leave. Save it there first.</source>
        <translation>Was in einem Dokument eingetragen wurde, geht beim Abmelden verloren. Speichern Sie es dort zuerst.</translation>
    </message>
    <message>
        <source>What was entered in {count} documents is lost when you leave. Save it there first.</source>
        <translation>Was in {count} Dokumenten eingetragen wurde, geht beim Abmelden verloren. Speichern Sie es dort zuerst.</translation>
    </message>
    <message>
        <source>How the pages of a document were arranged is lost when you leave. Save it there first.</source>
        <translation>Wie die Seiten eines Dokuments angeordnet wurden, geht beim Abmelden verloren. Speichern Sie es dort zuerst.</translation>
    </message>
    <message>
        <source>How the pages of {count} documents were arranged is lost when you leave. Save it there first.</source>
        <translation>Wie die Seiten von {count} Dokumenten angeordnet wurden, geht beim Abmelden verloren. Speichern Sie es dort zuerst.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Signed and unchanged</source>
        <translation>Unterschrieben und unverändert</translation>
    </message>
    <message>
        <source>Changed after it was signed</source>
        <translation>Nach der Unterschrift geändert</translation>
    </message>
    <message>
        <source>Do not rely on this document. Ask for the original.</source>
        <translation>Bitte verlassen Sie sich nicht auf dieses Dokument. Verlangen Sie das Original.</translation>
    </message>
    <message>
        <source>Signed with a revoked certificate</source>
        <translation>Mit gesperrtem Zertifikat unterschrieben</translation>
    </message>
    <message>
        <source>The certificate was no longer valid at the time of signing. Do not rely on this document.</source>
        <translation>Das Zertifikat galt bei der Unterschrift nicht mehr. Bitte verlassen Sie sich nicht auf dieses Dokument.</translation>
    </message>
    <message>
        <source>Unchanged, but the certificate was revoked later</source>
        <translation>Unverändert, aber das Zertifikat wurde später gesperrt</translation>
    </message>
    <message>
        <source>A time stamp proves that it was still valid at the time of signing.</source>
        <translation>Ein Zeitstempel beweist, dass es beim Unterschreiben noch gültig war.</translation>
    </message>
    <message>
        <source>Signed, but something was added afterwards</source>
        <translation>Unterschrieben, aber danach ergänzt</translation>
    </message>
    <message>
        <source>Nobody answers for what was added. Ask for the version that was signed.</source>
        <translation>Für das Ergänzte steht niemand ein. Verlangen Sie die unterschriebene Version.</translation>
    </message>
    <message>
        <source>This file can show different things</source>
        <translation>Diese Datei kann Verschiedenes zeigen</translation>
    </message>
    <message>
        <source>Another program may show other words than you see here. Ask for the original.</source>
        <translation>Ein anderes Programm zeigt vielleicht andere Worte als hier. Verlangen Sie das Original.</translation>
    </message>
    <message>
        <source>Time stamped, but not signed</source>
        <translation>Mit Zeitstempel, aber nicht unterschrieben</translation>
    </message>
    <message>
        <source>A time stamp says when a file was there, not who stands for it.</source>
        <translation>Ein Zeitstempel sagt, wann eine Datei vorlag, nicht, wer für sie einsteht.</translation>
    </message>
    <message>
        <source>A signature was taken out</source>
        <translation>Eine Signatur wurde entfernt</translation>
    </message>
    <message>
        <source>What was signed cannot be seen here. Ask for the original.</source>
        <translation>Was unterschrieben wurde, ist hier nicht zu sehen. Verlangen Sie das Original.</translation>
    </message>
    <message>
        <source>This file cannot be checked</source>
        <translation>Diese Datei lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>Whether somebody signed it cannot be said.</source>
        <translation>Ob sie jemand unterschrieben hat, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The signature cannot be judged</source>
        <translation>Die Signatur lässt sich nicht beurteilen</translation>
    </message>
    <message>
        <source>It may be genuine, but this file cannot be checked with certainty.</source>
        <translation>Sie kann echt sein, aber diese Datei lässt sich nicht sicher prüfen.</translation>
    </message>
    <message>
        <source>Unchanged, but the certificate has expired</source>
        <translation>Unverändert, aber das Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>The signature field {fields} is still empty.</source>
        <translation>Das Signaturfeld {fields} ist noch leer.</translation>
    </message>
    <message>
        <source>{count} signature fields are still empty: {fields}.</source>
        <translation>{count} Signaturfelder sind noch leer: {fields}.</translation>
    </message>
    <message>
        <source>No signature closes the document yet.</source>
        <translation>Noch schließt keine Signatur das Dokument ab.</translation>
    </message>
    <message>
        <source>as it was signed</source>
        <translation>wie unterschrieben</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>nicht beurteilbar</translation>
    </message>
    <message>
        <source>not as it was signed</source>
        <translation>nicht wie unterschrieben</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht unterschrieben</translation>
    </message>
    <message>
        <source>trusted here</source>
        <translation>hier vertrauenswürdig</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>kein Zertifikat</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>as it was sealed</source>
        <translation>wie gesiegelt</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>Nobody has signed this file, so nothing proves who it is from.</source>
        <translation>Niemand hat diese Datei unterschrieben; von wem sie stammt, ist durch nichts belegt.</translation>
    </message>
    <message>
        <source>Sealed and unchanged</source>
        <translation>Gesiegelt und unverändert</translation>
    </message>
    <message>
        <source>Sealed by {names}.</source>
        <translation>Gesiegelt: {names}.</translation>
    </message>
    <message>
        <source>Sealed by {names}, last on {moment}.</source>
        <translation>Gesiegelt: {names}, zuletzt am {moment}.</translation>
    </message>
    <message>
        <source>Nothing has been changed since.</source>
        <translation>Seitdem wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing has been changed since but what the signatures allow.</source>
        <translation>Seitdem wurde nur geändert, was die Signaturen erlauben.</translation>
    </message>
    <message>
        <source>Not what was signed</source>
        <translation>Nicht das, was unterschrieben wurde</translation>
    </message>
    <message>
        <source>A signature does not belong here</source>
        <translation>Eine Unterschrift gehört nicht hierher</translation>
    </message>
    <message>
        <source>Unchanged, but a trusted list has run out</source>
        <translation>Unverändert, aber eine Vertrauensliste ist abgelaufen</translation>
    </message>
    <message>
        <source>The document is as it was signed. Take in the newest list, then check again.</source>
        <translation>Das Dokument ist so, wie es unterschrieben wurde. Lassen Sie die neueste Liste einlesen und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Unchanged, but the issuer was not vouched for</source>
        <translation>Unverändert, aber für den Aussteller stand niemand ein</translation>
    </message>
    <message>
        <source>The document is as it was signed. Its certificate proves nothing here.</source>
        <translation>Das Dokument ist so, wie es unterschrieben wurde. Sein Zertifikat beweist hier nichts.</translation>
    </message>
    <message>
        <source>Unchanged, but the certificate is not for documents</source>
        <translation>Unverändert, aber das Zertifikat ist nicht für Dokumente bestimmt</translation>
    </message>
    <message>
        <source>Unchanged, but the certificate was not valid yet</source>
        <translation>Unverändert, aber das Zertifikat galt noch nicht</translation>
    </message>
    <message>
        <source>The document is as it was signed. Its certificate begins only later.</source>
        <translation>Das Dokument ist so, wie es signiert wurde. Das Zertifikat gilt erst ab einem späteren Zeitpunkt.</translation>
    </message>
    <message>
        <source>A time stamp proves that it was used before that; nothing proves that it had not been revoked by then.</source>
        <translation>Ein Zeitstempel beweist, dass es vorher verwendet wurde; nichts beweist, dass es bis dahin nicht gesperrt war.</translation>
    </message>
    <message>
        <source>Nothing proves that it was still valid at the time of signing.</source>
        <translation>Nichts belegt, dass es bei der Unterschrift noch galt.</translation>
    </message>
    <message>
        <source>Unchanged, but the certificate was revoked</source>
        <translation>Unverändert, aber das Zertifikat wurde gesperrt</translation>
    </message>
    <message>
        <source>Unchanged, but the signer is not known here</source>
        <translation>Unverändert, aber das Zertifikat ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>The document is as it was signed. This office does not know who issued the certificate.</source>
        <translation>Das Dokument ist so, wie es unterschrieben wurde. Wer das Zertifikat ausgestellt hat, ist hier nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Name the certificates you trust behind --trust.</source>
        <translation>Nennen Sie hinter --trust die Zertifikate, denen Sie vertrauen.</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Fit the width</source>
        <translation>An die Breite anpassen</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Ganze Seite zeigen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Pages below each other</source>
        <translation>Seiten untereinander</translation>
    </message>
    <message>
        <source>One page at a time</source>
        <translation>Eine Seite auf einmal</translation>
    </message>
    <message>
        <source>Two pages side by side</source>
        <translation>Zwei Seiten nebeneinander</translation>
    </message>
    <message>
        <source>Two pages, the first alone</source>
        <translation>Zwei Seiten, die erste allein</translation>
    </message>
    <message>
        <source>Turn right on the screen</source>
        <translation>Ansicht nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn left on the screen</source>
        <translation>Ansicht nach links drehen</translation>
    </message>
    <message>
        <source>Night view</source>
        <translation>Nachtansicht</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Page list</source>
        <translation>Seitenliste</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Zurück zur vorigen Stelle</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>Größe der Anzeige</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>How pages are shown</source>
        <translation>Seitenansicht</translation>
    </message>
    <message>
        <source>Search the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Next field to sign</source>
        <translation>Nächstes Unterschriftsfeld</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>({page} of {count})</source>
        <translation>({page} von {count})</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
</context>
<context>
    <name>ViewerEdits</name>
    <message>
        <source>Pages …</source>
        <translation>Seiten …</translation>
    </message>
    <message>
        <source>Comment …</source>
        <translation>Anmerkung …</translation>
    </message>
    <message>
        <source>Imprint …</source>
        <translation>Stempel …</translation>
    </message>
    <message>
        <source>No document is shown</source>
        <translation>Es wird kein Dokument angezeigt</translation>
    </message>
    <message>
        <source>Documents are changed in their case</source>
        <translation>Dokumente werden in ihrem Vorgang geändert</translation>
    </message>
</context>
<context>
    <name>ViewerPane</name>
    <message>
        <source>Put it in its place first, or give that up (Esc)</source>
        <translation>Legen Sie zuerst den Platz fest, oder brechen Sie das ab (Esc)</translation>
    </message>
    <message>
        <source>Save the form first, or discard what you entered</source>
        <translation>Speichern Sie zuerst das Formular, oder verwerfen Sie Ihre Eingaben</translation>
    </message>
</context>
<context>
    <name>ViewerStates</name>
    <message>
        <source>No document lies here</source>
        <translation>Hier liegt kein Dokument</translation>
    </message>
    <message>
        <source>What belongs to the case is shown here.</source>
        <translation>Was zum Vorgang gehört, wird hier angezeigt.</translation>
    </message>
    <message>
        <source>Save original</source>
        <translation>Original speichern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This page cannot be shown</source>
        <translation>Diese Seite lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>The document is safe and unchanged, and the other pages can be read.</source>
        <translation>Das Dokument ist sicher und unverändert, die anderen Seiten sind lesbar.</translation>
    </message>
</context>
<context>
    <name>WaitingElsewhere</name>
    <message>
        <source>Show the case</source>
        <translation>Vorgang zeigen</translation>
    </message>
    <message>
        <source>The signature of {name} waits for its seal</source>
        <translation>Die Unterschrift von {name} wartet auf ihr Siegel</translation>
    </message>
</context>
<context>
    <name>WaitingFiles</name>
    <message>
        <source>1 document waits; please sign in.</source>
        <translation>1 Dokument wartet; bitte melden Sie sich an.</translation>
    </message>
    <message>
        <source>{count} documents wait; please sign in.</source>
        <translation>{count} Dokumente warten; bitte melden Sie sich an.</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>Nichts wartet auf Freigabe</translation>
    </message>
    <message>
        <source>New cases appear here by themselves.</source>
        <translation>Neue Vorgänge erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
</context>
<context>
    <name>WitnessForm</name>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>I saw this person declare it</source>
        <translation>Ich habe gesehen, dass diese Person es erklärt</translation>
    </message>
    <message>
        <source>Confirm as witness</source>
        <translation>Erklärung bezeugen</translation>
    </message>
    <message>
        <source>Back to signing</source>
        <translation>Zurück zum Unterschreiben</translation>
    </message>
    <message>
        <source>Who cannot write declares this; the seal names you as witness:</source>
        <translation>Wer nicht schreiben kann, erklärt dies; im Siegel steht, dass Sie es bezeugen:</translation>
    </message>
    <message>
        <source>The name differs: the pad shows {name}. If the one entered here is right, confirm again.</source>
        <translation>Der Name weicht ab: Auf dem Pad steht {name}. Stimmt der hier eingetragene Name, bestätigen Sie bitte noch einmal.</translation>
    </message>
</context>
<context>
    <name>_CardList</name>
    <message>
        <source>No signature in this file can be read.</source>
        <translation>In dieser Datei lässt sich keine Signatur lesen.</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>_Sheets</name>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>{page}, will be removed</source>
        <translation>{page}, wird entfernt</translation>
    </message>
    <message>
        <source>{page}, turned by {degrees} degrees</source>
        <translation>{page}, um {degrees} Grad gedreht</translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
</TS>
