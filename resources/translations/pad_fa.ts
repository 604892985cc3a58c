<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
<context>
    <name>Pad</name>
    <message>
        <source>Please take your time to read.</source>
        <translation>لطفاً با آرامش بخوانید.</translation>
    </message>
    <message>
        <source>Please sign in the white field.</source>
        <translation>لطفاً در کادر سفید امضا کنید.</translation>
    </message>
    <message>
        <source>Continue to signature</source>
        <translation>ادامه و امضا</translation>
    </message>
    <message>
        <source>I do not want to sign</source>
        <translation>نمی‌خواهم امضا کنم</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>دوباره خواندن</translation>
    </message>
    <message>
        <source>Remove last stroke</source>
        <translation>پاک کردن آخرین خط</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>پاک کردن همه</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>Field {number} of {count}</source>
        <translation>کادر {number} از {count}</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>سند {number} از {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>صفحهٔ {number} از {count}</translation>
    </message>
    <message>
        <source>The page is coming …</source>
        <translation>صفحه به‌زودی نمایش داده می‌شود …</translation>
    </message>
    <message>
        <source>This page cannot be shown. Please ask at the counter.</source>
        <translation>این صفحه نمایش داده نمی‌شود. لطفاً از کارمند بپرسید.</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>بالاتر</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>پایین‌تر</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>حروف کوچک‌تر</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>حروف بزرگ‌تر</translation>
    </message>
    <message>
        <source>Enlarge the form</source>
        <translation>بزرگ کردن فرم</translation>
    </message>
    <message>
        <source>Make the form smaller</source>
        <translation>کوچک کردن فرم</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>کنتراست بالا</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>فرم</translation>
    </message>
    <message>
        <source>Field for your signature</source>
        <translation>کادر امضای شما</translation>
    </message>
    <message>
        <source>You do not want to sign.</source>
        <translation>شما نمی‌خواهید امضا کنید.</translation>
    </message>
    <message>
        <source>That is all right. The clerk will help you. What you have written here will be deleted.</source>
        <translation>اشکالی ندارد. کارمند به شما کمک می‌کند. آنچه اینجا نوشته‌اید پاک می‌شود.</translation>
    </message>
    <message>
        <source>Why do you not want to sign?</source>
        <translation>چرا نمی‌خواهید امضا کنید؟</translation>
    </message>
    <message>
        <source>The details are wrong</source>
        <translation>اطلاعات درست نیست</translation>
    </message>
    <message>
        <source>I did not understand it</source>
        <translation>متوجه نشدم</translation>
    </message>
    <message>
        <source>I want to read it at home</source>
        <translation>می‌خواهم در خانه بخوانم</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>ترجیح می‌دهم نگویم</translation>
    </message>
    <message>
        <source>There is more to sign.</source>
        <translation>موارد دیگری هم برای امضا هست.</translation>
    </message>
    <message>
        <source>Do you only not want to sign this document, or nothing at all?</source>
        <translation>فقط این سند را نمی‌خواهید امضا کنید یا هیچ‌کدام را؟</translation>
    </message>
    <message>
        <source>Not this document</source>
        <translation>این سند را امضا نمی‌کنم</translation>
    </message>
    <message>
        <source>Nothing at all</source>
        <translation>هیچ‌کدام را امضا نمی‌کنم</translation>
    </message>
    <message>
        <source>You do not sign this document.</source>
        <translation>شما این سند را امضا نمی‌کنید.</translation>
    </message>
    <message>
        <source>Shall what you have signed before stay signed?</source>
        <translation>آیا آنچه پیش‌تر امضا کرده‌اید امضاشده بماند؟</translation>
    </message>
    <message>
        <source>Yes, that stays signed</source>
        <translation>بله، امضاشده بماند</translation>
    </message>
    <message>
        <source>No, I take everything back</source>
        <translation>نه، همه را پس می‌گیرم</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>Now it is the turn of {name}.</source>
        <translation>اکنون نوبت {name} است.</translation>
    </message>
    <message>
        <source>Now it is the next person&apos;s turn.</source>
        <translation>اکنون نوبت نفر بعدی است.</translation>
    </message>
    <message>
        <source>Please pass the pad on. What was signed before is no longer in sight.</source>
        <translation>لطفاً دستگاه را به نفر بعدی بدهید. آنچه پیش‌تر امضا شده دیگر دیده نمی‌شود.</translation>
    </message>
    <message>
        <source>I have the pad</source>
        <translation>دستگاه دست من است</translation>
    </message>
    <message>
        <source>Declare without handwriting</source>
        <translation>اعلام بدون دست‌خط</translation>
    </message>
    <message>
        <source>You declare this without writing.</source>
        <translation>شما این را بدون نوشتن اعلام می‌کنید.</translation>
    </message>
    <message>
        <source>The clerk at the counter is your witness.</source>
        <translation>کارمند باجه شاهد شماست.</translation>
    </message>
    <message>
        <source>I declare this</source>
        <translation>این را اعلام می‌کنم</translation>
    </message>
    <message>
        <source>The clerk is confirming that you declare this. Please wait.</source>
        <translation>کارمند اعلام شما را تأیید می‌کند. لطفاً صبر کنید.</translation>
    </message>
    <message>
        <source>Is this your whole signature?</source>
        <translation>آیا این امضای کامل شماست؟</translation>
    </message>
    <message>
        <source>It is very short. You can go on writing.</source>
        <translation>خیلی کوتاه است. می‌توانید به نوشتن ادامه دهید.</translation>
    </message>
    <message>
        <source>Much of it lies outside the white field.</source>
        <translation>بخش زیادی از آن بیرون از کادر سفید است.</translation>
    </message>
    <message>
        <source>Write more</source>
        <translation>ادامهٔ نوشتن</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>بله، کامل است</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>لطفاً کمی صبر کنید.</translation>
    </message>
    <message>
        <source>Your signature is being sealed. Please wait until it says here that you are finished.</source>
        <translation>امضای شما مهر می‌شود. لطفاً صبر کنید تا اینجا نوشته شود که کارتان تمام شده است.</translation>
    </message>
    <message>
        <source>It takes a little longer.</source>
        <translation>کمی بیشتر طول می‌کشد.</translation>
    </message>
    <message>
        <source>Your signature waits for its seal. Please stay here; the clerk is taking care of it.</source>
        <translation>امضای شما در انتظار مهر است. لطفاً همین‌جا بمانید، کارمند در حال رسیدگی است.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>سپاسگزاریم.</translation>
    </message>
    <message>
        <source>You are finished here. The clerk will go on with you.</source>
        <translation>کار شما اینجا تمام شد. کارمند ادامهٔ کار را با شما انجام می‌دهد.</translation>
    </message>
    <message>
        <source>Do you want to go on?</source>
        <translation>می‌خواهید ادامه دهید؟</translation>
    </message>
    <message>
        <source>Nothing of it can be seen now. If you stop, what you have written will be deleted.</source>
        <translation>اکنون چیزی از فرم دیده نمی‌شود. اگر متوقف کنید، آنچه نوشته‌اید پاک می‌شود.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <translation>توقف و پاک کردن</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>هنوز اینجا هستید؟</translation>
    </message>
    <message>
        <source>If nobody answers, this ends in a moment, and what was written here will be deleted.</source>
        <translation>اگر کسی پاسخ ندهد، کار به‌زودی پایان می‌یابد و آنچه اینجا نوشته شده پاک می‌شود.</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>بله، اینجا هستم</translation>
    </message>
</context>
</TS>
