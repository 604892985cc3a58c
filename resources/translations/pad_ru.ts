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
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>I am not signing</source>
        <translation>Я не подписываю</translation>
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
</context>
</TS>
