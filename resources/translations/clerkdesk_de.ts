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
        <source>Switch person</source>
        <translation>Person wechseln</translation>
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
        <source>Document withdrawn</source>
        <translation>Dokument zurückgezogen</translation>
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
        <source>One moment, please</source>
        <translation>Einen Moment bitte</translation>
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
        <source>The resident did not sign</source>
        <translation>Es wurde nicht unterschrieben</translation>
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
        <source>Remark noted</source>
        <translation>Vermerk gespeichert</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>{name} hinzugefügt</translation>
    </message>
    <message>
        <source>Name noted</source>
        <translation>Name erfasst</translation>
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
        <source>Handed over</source>
        <translation>Ausgehändigt</translation>
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
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
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
        <source>The passphrase goes into the key ring.</source>
        <translation>Die Passphrase kommt in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>The passphrase is kept until the desk closes.</source>
        <translation>Die Passphrase bleibt, bis ClerkDesk geschlossen wird.</translation>
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
        <source>Nobody has been asked to sign yet. The passphrase goes into the key ring.</source>
        <translation>Es wurde noch niemand um eine Unterschrift gebeten. Das Kennwort kommt in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Nobody has been asked to sign yet. The passphrase is kept until the desk closes.</source>
        <translation>Es wurde noch niemand um eine Unterschrift gebeten. Das Kennwort gilt, bis ClerkDesk geschlossen wird.</translation>
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
        <source>It was not taken in. Split it, or ask your IT to raise the limit.</source>
        <translation>Sie wurde nicht aufgenommen. Teilen Sie sie, oder bitten Sie die IT, die Grenze anzuheben.</translation>
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
        <source>The file cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>It is a folder, or you have no right to read it. Save a copy elsewhere.</source>
        <translation>Es ist ein Ordner, oder Ihnen fehlt das Leserecht. Bitte speichern Sie eine Kopie an anderer Stelle.</translation>
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
        <source>The seal key cannot be read</source>
        <translation>Der Siegelschlüssel ist nicht lesbar</translation>
    </message>
    <message>
        <source>The seal certificate has expired</source>
        <translation>Das Siegelzertifikat ist abgelaufen</translation>
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
        <source>Enter its passphrase, then seal again. The signature is kept while ClerkDesk is open.</source>
        <translation>Geben Sie die Passphrase ein und siegeln Sie noch einmal. Die Unterschrift bleibt erhalten, solange ClerkDesk offen ist.</translation>
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
        <source>The settings cannot be saved</source>
        <translation>Die Einstellungen lassen sich nicht speichern</translation>
    </message>
    <message>
        <source>They hold until ClerkDesk is closed.</source>
        <translation>Sie gelten, bis ClerkDesk geschlossen wird.</translation>
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
        <source>Let it be sealed, declined or stopped first, then close the case.</source>
        <translation>Bitte erst zu Ende unterschreiben lassen oder abbrechen, dann den Vorgang schließen.</translation>
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
        <source>Somebody else signs this form</source>
        <translation>Dieses Formular unterschreibt jemand anders</translation>
    </message>
    <message>
        <source>A guardian, carer or authorised person must sign, and the seal cannot name them yet. Please have it signed on paper.</source>
        <translation>Hier unterschreiben Sorgeberechtigte, Betreuer oder Bevollmächtigte, und das Siegel kann sie noch nicht nennen. Bitte lassen Sie auf Papier unterschreiben.</translation>
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
    <name>PaperSkeleton</name>
    <message>
        <source>The document is being opened</source>
        <translation>Das Dokument wird geöffnet</translation>
    </message>
</context>
<context>
    <name>PassphraseQuestion</name>
    <message>
        <source>The passphrase kept so far does not fit this key.</source>
        <translation>Das bisher gemerkte Kennwort passt nicht zu diesem Siegel.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
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
    <name>SignerStrip</name>
    <message>
        <source>Change place …</source>
        <translation>Stelle ändern …</translation>
    </message>
    <message>
        <source>{name} signs</source>
        <translation>{name} unterschreibt</translation>
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
        <source>Thinking about not signing</source>
        <translation>Möchte vielleicht nicht unterschreiben</translation>
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
    <name>Verdict</name>
    <message>
        <source>Signed and unchanged</source>
        <translation>Unterschrieben und unverändert</translation>
    </message>
    <message>
        <source>Sealed by {names}. Nothing has been changed since.</source>
        <translation>Gesiegelt: {names}. Seitdem wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Sealed by {names}, last on {day} at {time}. Nothing has been changed since.</source>
        <translation>Gesiegelt: {names}, zuletzt am {day} um {time}&#xa0;Uhr. Seitdem wurde nichts geändert.</translation>
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
        <translation>Für das Ergänzte steht niemand ein. Verlangen Sie die unterschriebene Fassung.</translation>
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
    <name>ViewerBar</name>
    <message>
        <source>Page list</source>
        <translation>Seitenliste</translation>
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
        <source>Fit the width</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>Keine Seite</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
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
    <name>_Pages</name>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
</TS>
