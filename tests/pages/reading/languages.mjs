// What the site may say, in languages whose words the extension knows and in some it does not (`known: false`): invented for
// this table, of the same shape as what was seen. `{n}` is the person, `{o}` a page.

/**
 * @typedef {object} Speech
 * @property {boolean} [known] whether the words of the controls are known; true unless said
 * @property {"ltr" | "rtl"} [dir]
 * @property {[string, string]} labels of Ignore and Accept
 * @property {[string, string]} words on them
 * @property {string} phrase behind the name
 * @property {string} [follows] the phrase of somebody who follows as well
 * @property {[string, string]} page labels that ask to follow a page
 * @property {string} pagePhrase
 * @property {string} message
 * @property {string} messageTo
 * @property {[string, number | null][]} mutual lines and what they say
 */

/** @type {Record<string, Speech>} */
export const languages = {
  en: { labels: ["Ignore an invitation to connect from {n}", "Accept {n}’s invitation"], words: ["Ignore", "Accept"], phrase: "is inviting you to connect", follows: "follows you and is inviting you to connect",
    page: ["Ignore {n}’s invitation to follow {o}", "Accept {n}’s invitation to follow {o}"], pagePhrase: "invited you to follow {o}", message: "Message", messageTo: "Send a message to {n}",
    mutual: [["Edda Lorenzen and 11 other mutual connections", 12], ["Edda Lorenzen is a mutual connection", 1], ["1,204 mutual connections", 1204], ["Ana Ruiz and 5 others", 6], ["Ana Ruiz, Bo Lind and 14 other mutual connections", 16], ["Sam Lee, PhD and 3 other mutual connections", 4]] },
  de: { labels: ["Einladung von {n} ignorieren", "Einladung von {n} annehmen"], words: ["Ignorieren", "Annehmen"], phrase: "möchte Kontakt mit Ihnen aufnehmen", follows: "folgt Ihnen und möchte sich mit Ihnen vernetzen",
    page: ["Einladung von {n} ignorieren, {o} zu folgen", "Einladung von {n} annehmen, {o} zu folgen"], pagePhrase: "hat Sie eingeladen, {o} zu folgen", message: "Nachricht", messageTo: "Nachricht an {n}",
    mutual: [["Özge O. und 71 weitere gemeinsame Kontakte", 72], ["Jo Berg und 1 weiterer gemeinsamer Kontakt", 2], ["12 gemeinsame Kontakte", 12], ["Jo Berg ist ein gemeinsamer Kontakt", 1], ["Jo Berg und 5 weitere", 6]] },
  fr: { labels: ["Ignorer l’invitation de {n}", "Accepter l’invitation de {n}"], words: ["Ignorer", "Accepter"], phrase: "vous invite à vous connecter", follows: "vous suit et vous invite à vous connecter",
    page: ["Ignorer l’invitation de {n} à suivre {o}", "Accepter l’invitation de {n} à suivre {o}"], pagePhrase: "vous a invité à suivre {o}", message: "Message", messageTo: "Envoyer un message à {n}",
    mutual: [["Hugo Blau est une relation que vous avez en commun", 1], ["Hugo Blau et 5 autres relations communes", 6], ["4 relations en commun", 4], ["Hugo Blau et 5 autres", 6]] },
  es: { labels: ["Ignorar la invitación de {n}", "Aceptar la invitación de {n}"], words: ["Ignorar", "Aceptar"], phrase: "te invita a conectar", follows: "te sigue y te invita a conectar",
    page: ["Ignorar la invitación de {n} para seguir a {o}", "Aceptar la invitación de {n} para seguir a {o}"], pagePhrase: "te ha invitado a seguir a {o}", message: "Mensaje", messageTo: "Enviar mensaje a {n}",
    mutual: [["Ana Ruiz y otros 3 contactos en común", 4], ["3 contactos en común", 3], ["Ana Ruiz es un contacto en común", 1], ["Ana Ruiz y 5 más", 6]] },
  it: { labels: ["Ignora l’invito di {n}", "Accetta l’invito di {n}"], words: ["Ignora", "Accetta"], phrase: "ti invita a collegarti",
    page: ["Ignora l’invito di {n} a seguire {o}", "Accetta l’invito di {n} a seguire {o}"], pagePhrase: "ti ha invitato a seguire {o}", message: "Messaggio", messageTo: "Invia un messaggio a {n}",
    mutual: [["Ana e altri 5 collegamenti in comune", 6], ["5 collegamenti in comune", 5], ["Ana è un collegamento in comune", 1]] },
  pt: { labels: ["Ignorar convite de {n}", "Aceitar convite de {n}"], words: ["Ignorar", "Aceitar"], phrase: "quer se conectar",
    page: ["Ignorar convite de {n} para seguir {o}", "Aceitar convite de {n} para seguir {o}"], pagePhrase: "convidou você para seguir {o}", message: "Mensagem", messageTo: "Enviar mensagem para {n}",
    mutual: [["Ana e mais 5 conexões em comum", 6], ["1 conexão em comum", 1], ["Ana e outras 5 conexões em comum", 6]] },
  nl: { labels: ["Uitnodiging van {n} negeren", "Uitnodiging van {n} accepteren"], words: ["Negeren", "Accepteren"], phrase: "wil connecten",
    page: ["Uitnodiging van {n} om {o} te volgen negeren", "Uitnodiging van {n} om {o} te volgen accepteren"], pagePhrase: "heeft u uitgenodigd om {o} te volgen", message: "Bericht", messageTo: "Bericht sturen naar {n}",
    mutual: [["Ana en 5 andere gemeenschappelijke connecties", 6], ["5 gemeenschappelijke connecties", 5], ["Ana is een gemeenschappelijke connectie", 1]] },
  el: { labels: ["Παράβλεψη πρόσκλησης από {n}", "Αποδοχή πρόσκλησης από {n}"], words: ["Παράβλεψη", "Αποδοχή"], phrase: "σας προσκαλεί να συνδεθείτε",
    page: ["Παράβλεψη πρόσκλησης από {n} να ακολουθήσετε {o}", "Αποδοχή πρόσκλησης από {n} να ακολουθήσετε {o}"], pagePhrase: "σας προσκάλεσε να ακολουθήσετε {o}", message: "Μήνυμα", messageTo: "Μήνυμα προς {n}", mutual: [["12 κοινές συνδέσεις", 12]] },
  th: { labels: ["เพิกเฉยคำเชิญของ {n}", "ยอมรับคำเชิญของ {n}"], words: ["เพิกเฉย", "ยอมรับ"], phrase: "เชิญคุณเชื่อมต่อ",
    page: ["เพิกเฉยคำเชิญของ {n} ให้ติดตาม {o}", "ยอมรับคำเชิญของ {n} ให้ติดตาม {o}"], pagePhrase: "เชิญคุณติดตาม {o}", message: "ข้อความ", messageTo: "ส่งข้อความถึง {n}", mutual: [] },
  hi: { labels: ["{n}का आमंत्रण अनदेखा करें", "{n}का आमंत्रण स्वीकार करें"], words: ["अनदेखा करें", "स्वीकार करें"], phrase: "आपको कनेक्ट करने के लिए आमंत्रित कर रहे हैं",
    page: ["{n} का {o} को फ़ॉलो करने का आमंत्रण अनदेखा करें", "{n} का {o} को फ़ॉलो करने का आमंत्रण स्वीकार करें"], pagePhrase: "ने आपको {o} को फ़ॉलो करने के लिए आमंत्रित किया", message: "मैसेज करें", messageTo: "{n} को मैसेज करें", mutual: [] },
  ja: { labels: ["{n}さんの招待を無視する", "{n}さんの招待を承認する"], words: ["無視", "承認"], phrase: "さんがつながりを希望しています",
    page: ["{n}さんからの{o}をフォローする招待を無視する", "{n}さんからの{o}をフォローする招待を承認する"], pagePhrase: "さんが{o}をフォローするようあなたを招待しています", message: "メッセージ", messageTo: "{n}さんにメッセージを送信", mutual: [["共通のつながり12人", null]] },
  ko: { labels: ["{n}님의 초대 무시", "{n}님의 초대 수락"], words: ["무시", "수락"], phrase: "님이 1촌을 신청했습니다",
    page: ["{n}님의 {o} 팔로우 초대 무시", "{n}님의 {o} 팔로우 초대 수락"], pagePhrase: "님이 {o} 팔로우에 초대했습니다", message: "메시지", messageTo: "{n}님에게 메시지 보내기", mutual: [] },
  zh: { labels: ["忽略{n}的邀请", "接受{n}的邀请"], words: ["忽略", "接受"], phrase: "邀请您建立联系",
    page: ["忽略{n}的关注{o}邀请", "接受{n}的关注{o}邀请"], pagePhrase: "邀请您关注{o}", message: "发消息", messageTo: "给{n}发消息", mutual: [["12 位共同好友", 12]] },
  ar: { dir: "rtl", labels: ["تجاهل دعوة {n}", "قبول دعوة {n}"], words: ["تجاهل", "قبول"], phrase: "يدعوك للتواصل", follows: "يتابعك ويدعوك للتواصل",
    page: ["تجاهل دعوة {n} لمتابعة {o}", "قبول دعوة {n} لمتابعة {o}"], pagePhrase: "يدعوك لمتابعة {o}", message: "رسالة", messageTo: "إرسال رسالة إلى {n}", mutual: [["٤ من الزملاء المشتركين", 4], ["Edda و١١ من الزملاء المشتركين", 12]] },
  he: { dir: "rtl", labels: ["התעלם מההזמנה של {n}", "אישור ההזמנה של {n}"], words: ["התעלם", "אישור"], phrase: "רוצה להתחבר",
    page: ["התעלם מההזמנה של {n} לעקוב אחרי {o}", "אישור ההזמנה של {n} לעקוב אחרי {o}"], pagePhrase: "הזמין אותך לעקוב אחרי {o}", message: "הודעה", messageTo: "שליחת הודעה אל {n}", mutual: [] },
  fi: { labels: ["Ohita henkilön {n} kutsu", "Hyväksy henkilön {n} kutsu"], words: ["Ohita", "Hyväksy"], phrase: "haluaa verkostoitua",
    page: ["Ohita henkilön {n} kutsu seuraamaan sivua {o}", "Hyväksy henkilön {n} kutsu seuraamaan sivua {o}"], pagePhrase: "kutsui sinut seuraamaan sivua {o}", message: "Viesti", messageTo: "Lähetä viesti henkilölle {n}", mutual: [] },
  tr: { labels: ["{n} adlı kişinin davetini yok say", "{n} adlı kişinin davetini kabul et"], words: ["Yok say", "Kabul et"], phrase: "bağlantı kurmak istiyor",
    page: ["{n} adlı kişinin {o} sayfasını takip etme davetini yok say", "{n} adlı kişinin {o} sayfasını takip etme davetini kabul et"], pagePhrase: "sizi {o} sayfasını takip etmeye davet etti", message: "Mesaj", messageTo: "{n} adlı kişiye mesaj gönder", mutual: [] },
  // Not offered by LinkedIn, so nothing of them is known here: what holds for them holds for wordings that nobody foresaw.
  bg: { known: false, labels: ["Пренебрегване на поканата от {n}", "Одобряване на поканата от {n}"], words: ["Пренебрегване", "Одобряване"], phrase: "ви кани да станете близки",
    page: ["Пренебрегване на поканата от {n} да харесате {o}", "Одобряване на поканата от {n} да харесате {o}"], pagePhrase: "ви покани да харесате {o}", message: "Съобщение", messageTo: "Съобщение до {n}", mutual: [] },
  ka: { known: false, labels: ["{n}ის მოწვევის უგულებელყოფა", "{n}ის მოწვევის მიღება"], words: ["უგულებელყოფა", "მიღება"], phrase: "გიწვევთ დასაკავშირებლად",
    page: ["{n}ის მოწვევის უგულებელყოფა, რომ გამოიწეროთ {o}", "{n}ის მოწვევის მიღება, რომ გამოიწეროთ {o}"], pagePhrase: "გიწვევთ გამოიწეროთ {o}", message: "შეტყობინება", messageTo: "შეტყობინება: {n}", mutual: [] },
  ta: { known: false, labels: ["{n} அழைப்பைப் புறக்கணி", "{n} அழைப்பை ஏற்றுக்கொள்"], words: ["புறக்கணி", "ஏற்றுக்கொள்"], phrase: "உங்களை இணைய அழைக்கிறார்",
    page: ["{n} அழைப்பைப் புறக்கணி: {o}", "{n} அழைப்பை ஏற்றுக்கொள்: {o}"], pagePhrase: "உங்களை {o} பின்தொடர அழைத்தார்", message: "செய்தி", messageTo: "{n} செய்தி அனுப்பு", mutual: [] },
  xx: { known: false, labels: ["Mabu lo {n}", "Dira lo {n}"], words: ["Mabu", "Dira"], phrase: "keta fo sunalo",
    page: ["Mabu lo {n} sa rimolo {o}", "Dira lo {n} sa rimolo {o}"], pagePhrase: "keta fo rimolo {o}", message: "Tobe", messageTo: "Tobe ni {n}", mutual: [] },
};

/** @param {string} text @param {string} name @param {string} [page] @returns {string} */
export function fill(text, name, page = "") {
  return text.replaceAll("{n}", name).replaceAll("{o}", page);
}
