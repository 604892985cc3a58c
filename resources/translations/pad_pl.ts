<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Pad</name>
    <message>
        <source>Please take your time to read.</source>
        <translation>Proszę przeczytać bez pośpiechu.</translation>
    </message>
    <message>
        <source>Please sign in the white field.</source>
        <translation>Proszę podpisać się w białym polu.</translation>
    </message>
    <message>
        <source>Continue to signature</source>
        <translation>Przejdź do podpisu</translation>
    </message>
    <message>
        <source>I do not want to sign</source>
        <translation>Nie chcę podpisać</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Przeczytaj jeszcze raz</translation>
    </message>
    <message>
        <source>Remove last stroke</source>
        <translation>Usuń ostatnią kreskę</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Field {number} of {count}</source>
        <translation>Pole {number} z {count}</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>Dokument {number} z {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Strona {number} z {count}</translation>
    </message>
    <message>
        <source>The page is coming …</source>
        <translation>Strona zaraz się pojawi …</translation>
    </message>
    <message>
        <source>This page cannot be shown. Please ask at the counter.</source>
        <translation>Nie można wyświetlić tej strony. Proszę zapytać przy okienku.</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>W górę</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>W dół</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Mniejsze litery</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Większe litery</translation>
    </message>
    <message>
        <source>Enlarge the form</source>
        <translation>Powiększ formularz</translation>
    </message>
    <message>
        <source>Make the form smaller</source>
        <translation>Pomniejsz formularz</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Formularz</translation>
    </message>
    <message>
        <source>Field for your signature</source>
        <translation>Pole na podpis</translation>
    </message>
    <message>
        <source>You do not want to sign.</source>
        <translation>Nie chce Pan/Pani podpisać.</translation>
    </message>
    <message>
        <source>That is all right. The clerk will help you. What you have written here will be deleted.</source>
        <translation>Nic nie szkodzi. Pracownik urzędu Panu/Pani pomoże. To, co zostało tu napisane, zostanie usunięte.</translation>
    </message>
    <message>
        <source>Why do you not want to sign?</source>
        <translation>Dlaczego nie chce Pan/Pani podpisać?</translation>
    </message>
    <message>
        <source>The details are wrong</source>
        <translation>Dane są nieprawidłowe</translation>
    </message>
    <message>
        <source>I did not understand it</source>
        <translation>Nie rozumiem tego</translation>
    </message>
    <message>
        <source>I want to read it at home</source>
        <translation>Chcę przeczytać to w domu</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Wolę nie mówić</translation>
    </message>
    <message>
        <source>There is more to sign.</source>
        <translation>Jest jeszcze coś do podpisania.</translation>
    </message>
    <message>
        <source>Do you only not want to sign this document, or nothing at all?</source>
        <translation>Czy nie chce Pan/Pani podpisać tylko tego dokumentu, czy niczego?</translation>
    </message>
    <message>
        <source>Not this document</source>
        <translation>Nie podpisuję tego dokumentu</translation>
    </message>
    <message>
        <source>Nothing at all</source>
        <translation>Nie podpisuję niczego</translation>
    </message>
    <message>
        <source>You do not sign this document.</source>
        <translation>Nie podpisuje Pan/Pani tego dokumentu.</translation>
    </message>
    <message>
        <source>Shall what you have signed before stay signed?</source>
        <translation>Czy to, co zostało już podpisane, ma pozostać podpisane?</translation>
    </message>
    <message>
        <source>Yes, that stays signed</source>
        <translation>Tak, pozostaje podpisane</translation>
    </message>
    <message>
        <source>No, I take everything back</source>
        <translation>Nie, wycofuję wszystko</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Now it is the turn of {name}.</source>
        <translation>Teraz kolej na: {name}.</translation>
    </message>
    <message>
        <source>Now it is the next person&apos;s turn.</source>
        <translation>Teraz kolej na następną osobę.</translation>
    </message>
    <message>
        <source>Please pass the pad on. What was signed before is no longer in sight.</source>
        <translation>Proszę przekazać tablet dalej. To, co podpisano wcześniej, nie jest już widoczne.</translation>
    </message>
    <message>
        <source>I have the pad</source>
        <translation>Mam tablet</translation>
    </message>
    <message>
        <source>Declare without handwriting</source>
        <translation>Oświadczenie bez pisania</translation>
    </message>
    <message>
        <source>You declare this without writing.</source>
        <translation>Składa Pan/Pani to oświadczenie bez pisania.</translation>
    </message>
    <message>
        <source>The clerk at the counter is your witness.</source>
        <translation>Świadkiem jest pracownik urzędu.</translation>
    </message>
    <message>
        <source>I declare this</source>
        <translation>Oświadczam</translation>
    </message>
    <message>
        <source>The clerk is confirming that you declare this. Please wait.</source>
        <translation>Pracownik urzędu potwierdza to oświadczenie. Proszę czekać.</translation>
    </message>
    <message>
        <source>Is this your whole signature?</source>
        <translation>Czy to cały podpis?</translation>
    </message>
    <message>
        <source>It is very short. You can go on writing.</source>
        <translation>Jest bardzo krótki. Można pisać dalej.</translation>
    </message>
    <message>
        <source>Much of it lies outside the white field.</source>
        <translation>Duża jego część leży poza białym polem.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>Piszę dalej</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Tak, to wszystko</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Chwileczkę, proszę.</translation>
    </message>
    <message>
        <source>Your signature is being sealed. Please wait until it says here that you are finished.</source>
        <translation>Podpis jest opatrywany pieczęcią. Proszę poczekać, aż pojawi się tutaj informacja, że to już wszystko.</translation>
    </message>
    <message>
        <source>It takes a little longer.</source>
        <translation>To potrwa trochę dłużej.</translation>
    </message>
    <message>
        <source>Your signature waits for its seal. Please stay here; the clerk is taking care of it.</source>
        <translation>Podpis czeka na pieczęć. Proszę tu pozostać, pracownik urzędu się tym zajmuje.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Dziękujemy.</translation>
    </message>
    <message>
        <source>You are finished here. The clerk will go on with you.</source>
        <translation>Tutaj to już wszystko. Dalej zajmie się Panem/Panią pracownik urzędu.</translation>
    </message>
    <message>
        <source>Do you want to go on?</source>
        <translation>Czy chce Pan/Pani kontynuować?</translation>
    </message>
    <message>
        <source>Nothing of it can be seen now. If you stop, what you have written will be deleted.</source>
        <translation>Teraz niczego nie widać. Po przerwaniu to, co zostało napisane, zostanie usunięte.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Kontynuuj</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <translation>Przerwij i usuń</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Czy jest tam Pan/Pani jeszcze?</translation>
    </message>
    <message>
        <source>If nobody answers, this ends in a moment, and what was written here will be deleted.</source>
        <translation>Jeśli nikt nie odpowie, za chwilę wszystko się zakończy, a to, co tu napisano, zostanie usunięte.</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Tak, jestem</translation>
    </message>
</context>
</TS>
