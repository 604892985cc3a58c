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
        <source>Document {number} of {count}</source>
        <translation>Документ {number} з {count}</translation>
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
        <source>Enlarge the form</source>
        <translation>Збільшити бланк</translation>
    </message>
    <message>
        <source>Make the form smaller</source>
        <translation>Зменшити бланк</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Високий контраст</translation>
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
        <source>Why do you not want to sign?</source>
        <translation>Чому ви не хочете підписувати?</translation>
    </message>
    <message>
        <source>The details are wrong</source>
        <translation>Дані неправильні</translation>
    </message>
    <message>
        <source>I did not understand it</source>
        <translation>Мені це незрозуміло</translation>
    </message>
    <message>
        <source>I want to read it at home</source>
        <translation>Хочу прочитати це вдома</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Не хочу казати причину</translation>
    </message>
    <message>
        <source>There is more to sign.</source>
        <translation>Є ще документи на підпис.</translation>
    </message>
    <message>
        <source>Do you only not want to sign this document, or nothing at all?</source>
        <translation>Ви не хочете підписувати лише цей документ чи взагалі нічого?</translation>
    </message>
    <message>
        <source>Not this document</source>
        <translation>Не підписую цей документ</translation>
    </message>
    <message>
        <source>Nothing at all</source>
        <translation>Не підписую нічого</translation>
    </message>
    <message>
        <source>You do not sign this document.</source>
        <translation>Ви не підписуєте цей документ.</translation>
    </message>
    <message>
        <source>Shall what you have signed before stay signed?</source>
        <translation>Залишити чинним те, що ви вже підписали?</translation>
    </message>
    <message>
        <source>Yes, that stays signed</source>
        <translation>Так, залишити чинним</translation>
    </message>
    <message>
        <source>No, I take everything back</source>
        <translation>Ні, я відкликаю все</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Now it is the turn of {name}.</source>
        <translation>Тепер черга: {name}.</translation>
    </message>
    <message>
        <source>Now it is the next person&apos;s turn.</source>
        <translation>Тепер черга наступної людини.</translation>
    </message>
    <message>
        <source>Please pass the pad on. What was signed before is no longer in sight.</source>
        <translation>Будь ласка, передайте планшет. Те, що підписано раніше, більше не видно.</translation>
    </message>
    <message>
        <source>I have the pad</source>
        <translation>Планшет у мене</translation>
    </message>
    <message>
        <source>Declare without handwriting</source>
        <translation>Заявити без підпису від руки</translation>
    </message>
    <message>
        <source>You declare this without writing.</source>
        <translation>Ви заявляєте це без підпису від руки.</translation>
    </message>
    <message>
        <source>The clerk at the counter is your witness.</source>
        <translation>Працівник за стійкою — ваш свідок.</translation>
    </message>
    <message>
        <source>I declare this</source>
        <translation>Я це заявляю</translation>
    </message>
    <message>
        <source>The clerk is confirming that you declare this. Please wait.</source>
        <translation>Працівник підтверджує вашу заяву. Будь ласка, зачекайте.</translation>
    </message>
    <message>
        <source>Is this your whole signature?</source>
        <translation>Це весь ваш підпис?</translation>
    </message>
    <message>
        <source>It is very short. You can go on writing.</source>
        <translation>Він дуже короткий. Ви можете писати далі.</translation>
    </message>
    <message>
        <source>Much of it lies outside the white field.</source>
        <translation>Значна його частина лежить поза білим полем.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>Писати далі</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Так, це все</translation>
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
    <message>
        <source>Do you want to go on?</source>
        <translation>Бажаєте продовжити?</translation>
    </message>
    <message>
        <source>Nothing of it can be seen now. If you stop, what you have written will be deleted.</source>
        <translation>Зараз нічого не видно. Якщо ви припините, написане вами буде видалено.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <translation>Припинити й видалити</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Ви ще тут?</translation>
    </message>
    <message>
        <source>If nobody answers, this ends in a moment, and what was written here will be deleted.</source>
        <translation>Якщо ніхто не відповість, за мить усе завершиться, а написане тут буде видалено.</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Так, я тут</translation>
    </message>
</context>
</TS>
