<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>Pad</name>
    <message>
        <source>Please take your time to read.</source>
        <translation>Будь ласка, читайте не поспішаючи.</translation>
    </message>
    <message>
        <source>Please sign in the white field.</source>
        <translation>Будь ласка, підпишіться в білому полі.</translation>
    </message>
    <message>
        <source>Continue to signature</source>
        <translation>Перейти до підпису</translation>
    </message>
    <message>
        <source>I do not want to sign</source>
        <translation>Я не хочу підписувати</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитати ще раз</translation>
    </message>
    <message>
        <source>Remove last stroke</source>
        <translation>Прибрати останню лінію</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Стерти все</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Field {number} of {count}</source>
        <translation>Поле {number} з {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Сторінка {number} з {count}</translation>
    </message>
    <message>
        <source>The page is coming …</source>
        <translation>Сторінка зараз з’явиться …</translation>
    </message>
    <message>
        <source>This page cannot be shown. Please ask at the counter.</source>
        <translation>Цю сторінку не вдається показати. Будь ласка, зверніться до працівника.</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Угору</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Униз</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Менші літери</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Більші літери</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Бланк</translation>
    </message>
    <message>
        <source>Field for your signature</source>
        <translation>Поле для вашого підпису</translation>
    </message>
    <message>
        <source>You do not want to sign.</source>
        <translation>Ви не хочете підписувати.</translation>
    </message>
    <message>
        <source>That is all right. The clerk will help you. What you have written here will be deleted.</source>
        <translation>Нічого страшного. Працівник вам допоможе. Те, що ви тут написали, буде видалено.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>I am not signing</source>
        <translation>Я не підписую</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Зачекайте хвилинку, будь ласка.</translation>
    </message>
    <message>
        <source>Your signature is being sealed. Please wait until it says here that you are finished.</source>
        <translation>Ваш підпис скріплюється печаткою. Будь ласка, зачекайте, доки тут з’явиться, що все готово.</translation>
    </message>
    <message>
        <source>It takes a little longer.</source>
        <translation>Це триватиме трохи довше.</translation>
    </message>
    <message>
        <source>Your signature waits for its seal. Please stay here; the clerk is taking care of it.</source>
        <translation>Ваш підпис очікує на печатку. Будь ласка, залишайтеся тут, працівник цим займається.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Дякуємо.</translation>
    </message>
    <message>
        <source>You are finished here. The clerk will go on with you.</source>
        <translation>Тут усе готово. Далі вам допоможе працівник.</translation>
    </message>
</context>
</TS>
