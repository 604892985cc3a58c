<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Pad</name>
    <message>
        <source>Please take your time to read.</source>
        <translation>Пожалуйста, читайте не торопясь.</translation>
    </message>
    <message>
        <source>Please sign in the white field.</source>
        <translation>Пожалуйста, распишитесь в белом поле.</translation>
    </message>
    <message>
        <source>Continue to signature</source>
        <translation>Перейти к подписи</translation>
    </message>
    <message>
        <source>I do not want to sign</source>
        <translation>Я не хочу подписывать</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитать ещё раз</translation>
    </message>
    <message>
        <source>Remove last stroke</source>
        <translation>Убрать последнюю линию</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Стереть всё</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Field {number} of {count}</source>
        <translation>Поле {number} из {count}</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>Документ {number} из {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Страница {number} из {count}</translation>
    </message>
    <message>
        <source>The page is coming …</source>
        <translation>Страница сейчас появится …</translation>
    </message>
    <message>
        <source>This page cannot be shown. Please ask at the counter.</source>
        <translation>Эту страницу не удаётся показать. Пожалуйста, обратитесь к сотруднику.</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Вверх</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Вниз</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Буквы мельче</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Буквы крупнее</translation>
    </message>
    <message>
        <source>Enlarge the form</source>
        <translation>Увеличить бланк</translation>
    </message>
    <message>
        <source>Make the form smaller</source>
        <translation>Уменьшить бланк</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Бланк</translation>
    </message>
    <message>
        <source>Field for your signature</source>
        <translation>Поле для вашей подписи</translation>
    </message>
    <message>
        <source>You do not want to sign.</source>
        <translation>Вы не хотите подписывать.</translation>
    </message>
    <message>
        <source>That is all right. The clerk will help you. What you have written here will be deleted.</source>
        <translation>Ничего страшного. Сотрудник вам поможет. То, что вы здесь написали, будет удалено.</translation>
    </message>
    <message>
        <source>Why do you not want to sign?</source>
        <translation>Почему вы не хотите подписывать?</translation>
    </message>
    <message>
        <source>The details are wrong</source>
        <translation>Данные неверны</translation>
    </message>
    <message>
        <source>I did not understand it</source>
        <translation>Мне это непонятно</translation>
    </message>
    <message>
        <source>I want to read it at home</source>
        <translation>Хочу прочитать это дома</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Не хочу называть причину</translation>
    </message>
    <message>
        <source>There is more to sign.</source>
        <translation>Есть ещё документы на подпись.</translation>
    </message>
    <message>
        <source>Do you only not want to sign this document, or nothing at all?</source>
        <translation>Вы не хотите подписывать только этот документ или вообще ничего?</translation>
    </message>
    <message>
        <source>Not this document</source>
        <translation>Не подписываю этот документ</translation>
    </message>
    <message>
        <source>Nothing at all</source>
        <translation>Не подписываю ничего</translation>
    </message>
    <message>
        <source>You do not sign this document.</source>
        <translation>Вы не подписываете этот документ.</translation>
    </message>
    <message>
        <source>Shall what you have signed before stay signed?</source>
        <translation>Оставить в силе то, что вы уже подписали?</translation>
    </message>
    <message>
        <source>Yes, that stays signed</source>
        <translation>Да, оставить в силе</translation>
    </message>
    <message>
        <source>No, I take everything back</source>
        <translation>Нет, я отзываю всё</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Now it is the turn of {name}.</source>
        <translation>Теперь очередь: {name}.</translation>
    </message>
    <message>
        <source>Now it is the next person&apos;s turn.</source>
        <translation>Теперь очередь следующего человека.</translation>
    </message>
    <message>
        <source>Please pass the pad on. What was signed before is no longer in sight.</source>
        <translation>Пожалуйста, передайте планшет. То, что было подписано раньше, больше не видно.</translation>
    </message>
    <message>
        <source>I have the pad</source>
        <translation>Планшет у меня</translation>
    </message>
    <message>
        <source>Declare without handwriting</source>
        <translation>Заявить без подписи от руки</translation>
    </message>
    <message>
        <source>You declare this without writing.</source>
        <translation>Вы заявляете это без подписи от руки.</translation>
    </message>
    <message>
        <source>The clerk at the counter is your witness.</source>
        <translation>Сотрудник за стойкой — ваш свидетель.</translation>
    </message>
    <message>
        <source>I declare this</source>
        <translation>Я это заявляю</translation>
    </message>
    <message>
        <source>The clerk is confirming that you declare this. Please wait.</source>
        <translation>Сотрудник подтверждает ваше заявление. Пожалуйста, подождите.</translation>
    </message>
    <message>
        <source>Is this your whole signature?</source>
        <translation>Это вся ваша подпись?</translation>
    </message>
    <message>
        <source>It is very short. You can go on writing.</source>
        <translation>Она очень короткая. Вы можете писать дальше.</translation>
    </message>
    <message>
        <source>Much of it lies outside the white field.</source>
        <translation>Значительная её часть лежит вне белого поля.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>Писать дальше</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Да, это вся подпись</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Одну минуту, пожалуйста.</translation>
    </message>
    <message>
        <source>Your signature is being sealed. Please wait until it says here that you are finished.</source>
        <translation>Ваша подпись скрепляется печатью. Пожалуйста, подождите, пока здесь не появится, что всё готово.</translation>
    </message>
    <message>
        <source>It takes a little longer.</source>
        <translation>Это займёт немного больше времени.</translation>
    </message>
    <message>
        <source>Your signature waits for its seal. Please stay here; the clerk is taking care of it.</source>
        <translation>Ваша подпись ждёт печати. Пожалуйста, оставайтесь здесь, сотрудник этим занимается.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Спасибо.</translation>
    </message>
    <message>
        <source>You are finished here. The clerk will go on with you.</source>
        <translation>Здесь всё готово. Дальше вам поможет сотрудник.</translation>
    </message>
    <message>
        <source>Do you want to go on?</source>
        <translation>Хотите продолжить?</translation>
    </message>
    <message>
        <source>Nothing of it can be seen now. If you stop, what you have written will be deleted.</source>
        <translation>Сейчас ничего не видно. Если вы прекратите, написанное вами будет удалено.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <translation>Прекратить и удалить</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>If nobody answers, this ends in a moment, and what was written here will be deleted.</source>
        <translation>Если никто не ответит, через мгновение всё завершится, а написанное здесь будет удалено.</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Да, я здесь</translation>
    </message>
</context>
</TS>
