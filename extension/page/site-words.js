// The words on LinkedIn's own controls, in every language it offers: for telling Accept from Ignore, and both from what
// else stands on a card. Beginnings of words, lower case, apostrophes straight; without invisible marks (labels.js folds alike).
//
// How sure: English, French and German are used by working code; Accept, Ignore and the noun of the other languages are
// the words their dictionaries and other sites use for the same buttons, and have not been seen on LinkedIn. So an unknown
// word stays unknown, and a label that holds words of both kinds says nothing (labels.js).

/**
 * @typedef {object} ControlWords
 * @property {string[]} accept
 * @property {string[]} ignore
 * @property {string[]} invitation the noun; with the words above it makes a label that names nobody
 * @property {string[]} other what controls say that are neither: message, reply, connect, dismiss, follow, withdraw
 * @property {string[]} [not] words that turn the accepting one round, directly before it
 */

/** @type {Readonly<Record<string, ControlWords>>} Scripts written without spaces are matched anywhere in a label. */
export const controlWords = Object.freeze({
  ar: { accept: ["قبول", "اقبل", "أقبل", "الموافقة"], ignore: ["تجاهل", "رفض"], invitation: ["دعوة", "الدعوة"], other: ["رسالة", "مراسلة", "الرد", "رد على", "إخفاء", "متابعة", "تواصل", "سحب"], not: ["عدم", "لا"] },
  bn: { accept: ["গ্রহণ", "স্বীকার", "অ্যাকসেপ্ট"], ignore: ["উপেক্ষা", "প্রত্যাখ্যান", "অগ্রাহ্য", "ইগনোর", "এড়ি"], invitation: ["আমন্ত্রণ"], other: ["বার্তা", "মেসেজ", "উত্তর", "ফলো"] },
  cs: { accept: ["přijm", "přijí", "přijet", "akcept"], ignore: ["ignor", "odmít"], invitation: ["pozván"], other: ["zpráv", "odpověd", "spojit", "navázat", "sledovat", "zrušit", "stáhnout"] },
  da: { accept: ["accept", "godkend"], ignore: ["ignor", "afvis", "afslå"], invitation: ["invitation"], other: ["besked", "meddelelse", "svar", "opret forbindelse", "skjul", "følg", "træk"], not: ["ikke"] },
  de: { accept: ["annehm", "annimm", "akzeptier", "bestätig"], ignore: ["ignorier", "ablehn", "lehn"], invitation: ["einladung", "kontaktanfrage", "anfrage"], other: ["nachricht", "antwort", "vernetz", "einladen", "ausblend", "folgen", "zurückzieh"], not: ["nicht"] },
  el: { accept: ["αποδοχ", "αποδεχ", "αποδέχ"], ignore: ["παράβλε", "παραβλέ", "αγνό", "αγνοή", "απόρριψ", "απορρίψ"], invitation: ["πρόσκλησ", "πρόσκληση", "προσκλήσε"], other: ["μήνυμα", "μηνύματ", "απάντησ", "σύνδεση", "ακολουθ", "απόκρυψ"], not: ["μην", "δεν"] },
  en: { accept: ["accept"], ignore: ["ignor", "declin", "reject"], invitation: ["invit"], other: ["invite ", "connect", "dismiss", "follow", "withdraw", "message", "send a message", "reply"], not: ["not", "don't", "never"] },
  es: { accept: ["acept"], ignore: ["ignor", "rechaz"], invitation: ["invitaci"], other: ["mensaje", "enviar", "responder", "conectar", "invitar", "descartar", "ocultar", "seguir", "retirar"], not: ["no"] },
  fa: { accept: ["پذیر", "بپذیر", "قبول", "تأیید", "تایید"], ignore: ["نادیده", "رد کردن", "رد دعوت", "چشمپوشی"], invitation: ["دعوت"], other: ["پیام", "پاسخ", "ارتباط", "دنبال"], not: ["عدم"] },
  fi: { accept: ["hyväksy"], ignore: ["ohita", "hylkää", "hylkäys", "jätä huomi", "sivuuta"], invitation: ["kutsu"], other: ["viesti", "lähetä viesti", "vastaa", "verkostoidu", "piilota", "seuraa", "peru"], not: ["älä", "ei"] },
  fr: { accept: ["accept"], ignore: ["ignor", "refus", "déclin"], invitation: ["invitation"], other: ["message", "envoyer", "répondre", "inviter", "se connecter", "masquer", "suivre", "retirer"], not: ["pas", "n'"] },
  he: { accept: ["אישור", "אשר", "לאשר", "קבל", "לקבל", "קבלת"], ignore: ["התעלם", "התעלמות", "להתעלם", "דחה", "דחיי"], invitation: ["הזמנ", "ההזמנ"], other: ["הודעה", "שלח", "השב", "תגובה", "התחבר", "הסתר", "עקוב"], not: ["אל", "לא", "אי"] },
  hi: { accept: ["स्वीकार"], ignore: ["अनदेखा", "नज़रअंदाज़", "नजरअंदाज", "इग्नोर", "अस्वीकार", "उपेक्षा"], invitation: ["आमंत्रण", "निमंत्रण", "न्योता", "इन्विटेशन"], other: ["संदेश", "मैसेज", "जवाब", "उत्तर", "कनेक्ट", "फ़ॉलो", "फॉलो"] },
  hu: { accept: ["elfogad"], ignore: ["mellőz", "elutasít", "figyelmen kívül", "kihagy", "ignorál"], invitation: ["meghív"], other: ["üzenet", "válasz", "kapcsolatfelvétel", "elrejt", "követ"], not: ["nem", "ne"] },
  id: { accept: ["terima", "menerima"], ignore: ["abaikan", "mengabaikan", "tolak", "menolak"], invitation: ["undangan"], other: ["pesan", "kirim", "balas", "hubungkan", "ikuti", "sembunyikan"], not: ["jangan", "tidak"] },
  it: { accept: ["accett"], ignore: ["ignora", "ignor", "rifiut", "declin"], invitation: ["invit"], other: ["messaggio", "invia", "rispondi", "collegati", "nascondi", "segui", "ritira"], not: ["non"] },
  ja: { accept: ["承認", "承諾", "受け入れ"], ignore: ["無視", "辞退", "拒否"], invitation: ["招待", "リクエスト", "申請"], other: ["メッセージ", "返信", "つながりを申請", "フォロー", "非表示"] },
  ko: { accept: ["수락", "승인"], ignore: ["무시", "거절", "거부"], invitation: ["초대", "요청", "신청", "1촌"], other: ["메시지", "답장", "회신", "1촌 맺기", "팔로우", "숨기기"] },
  mr: { accept: ["स्वीकार"], ignore: ["दुर्लक्ष", "नाकार", "अस्वीकार"], invitation: ["आमंत्रण", "निमंत्रण"], other: ["संदेश", "मेसेज", "उत्तर", "कनेक्ट", "फॉलो"] },
  ms: { accept: ["terima"], ignore: ["abaikan", "tolak"], invitation: ["jemputan", "undangan"], other: ["mesej", "hantar", "balas", "hubung", "ikuti", "sembunyi"], not: ["jangan", "tidak"] },
  nl: { accept: ["accept", "aanvaard"], ignore: ["neger", "negeer", "weiger", "afwijz", "wijs"], invitation: ["uitnodig"], other: ["bericht", "beantwoord", "antwoord", "connecteer", "verberg", "volgen", "intrekken"], not: ["niet"] },
  no: { accept: ["godta", "aksepter", "godkjenn"], ignore: ["ignor", "avslå", "avvis"], invitation: ["invitasjon"], other: ["melding", "svar", "knytt kontakt", "skjul", "følg", "trekk"], not: ["ikke"] },
  pa: { accept: ["ਸਵੀਕਾਰ", "ਕਬੂਲ", "ਮਨਜ਼ੂਰ"], ignore: ["ਅਣਡਿੱਠ", "ਨਜ਼ਰਅੰਦਾਜ਼", "ਨਜ਼ਰਅੰਦਾਜ", "ਅਣਗੌਲ", "ਅਸਵੀਕਾਰ", "ਰੱਦ"], invitation: ["ਸੱਦਾ", "ਸੱਦੇ", "ਸੱਦੇ"], other: ["ਸੁਨੇਹਾ", "ਮੈਸੇਜ", "ਜਵਾਬ", "ਕਨੈਕਟ", "ਫਾਲੋ"] },
  pl: { accept: ["akcept", "zaakcept", "przyjm", "przyję"], ignore: ["ignor", "zignor", "odrzu", "pomiń", "pomin"], invitation: ["zaprosz"], other: ["wiadomoś", "wyślij", "odpowied", "nawiąż", "ukryj", "obserwuj", "wycofaj"], not: ["nie"] },
  pt: { accept: ["aceit"], ignore: ["ignor", "recus", "rejeit"], invitation: ["convit"], other: ["mensagem", "enviar", "responder", "conectar", "convidar", "dispensar", "ocultar", "seguir", "retirar"], not: ["não"] },
  ro: { accept: ["accept"], ignore: ["ignor", "respinge", "refuz"], invitation: ["invita"], other: ["mesaj", "trimite", "răspunde", "conect", "ascunde", "urmăr", "retrage"], not: ["nu"] },
  ru: { accept: ["принять", "прими", "приня", "принима"], ignore: ["игнор", "проигнор", "отклон", "пропуст"], invitation: ["приглаш"], other: ["сообщен", "написать", "ответ", "установить контакт", "скрыть", "отслеживать", "отозвать"], not: ["не"] },
  sv: { accept: ["accept", "godkänn"], ignore: ["ignor", "avböj", "avvisa", "neka"], invitation: ["inbjud"], other: ["meddelande", "skicka", "svara", "skapa kontakt", "anslut", "dölj", "följ", "ta tillbaka"], not: ["inte"] },
  te: { accept: ["అంగీకరి", "ఆమోది", "స్వీకరి"], ignore: ["విస్మరి", "పట్టించుకో", "తిరస్కరి"], invitation: ["ఆహ్వాన"], other: ["సందేశ", "ప్రత్యుత్తర", "కనెక్ట్", "ఫాలో"] },
  th: { accept: ["ยอมรับ", "ตอบรับ"], ignore: ["เพิกเฉย", "ละเว้น", "ไม่สนใจ", "ปฏิเสธ", "เมิน"], invitation: ["คำเชิญ", "คําเชิญ"], other: ["ข้อความ", "ตอบกลับ", "เชื่อมต่อ", "ติดตาม", "ซ่อน"] },
  tl: { accept: ["tanggap", "tinatanggap"], ignore: ["balewala", "huwag pansin", "ignor", "tanggih"], invitation: ["imbitasyon", "paanyaya"], other: ["mensahe", "magpadala", "sumagot", "tumugon", "kumonekta", "sundan"], not: ["huwag"] },
  tr: { accept: ["kabul"], ignore: ["yok say", "yoksay", "göz ardı", "gözardı", "reddet"], invitation: ["davet"], other: ["mesaj", "ileti", "gönder", "yanıt", "bağlantı kur", "gizle", "takip et", "geri çek"] },
  uk: { accept: ["прийня", "прийм"], ignore: ["ігнор", "проігнор", "відхил", "пропуст"], invitation: ["запрош"], other: ["повідомлен", "написати", "відповіс", "відповід", "встановити контакт", "приховати", "стежити", "відкликати"], not: ["не"] },
  vi: { accept: ["chấp nhận", "đồng ý", "chấp thuận"], ignore: ["bỏ qua", "từ chối", "phớt lờ"], invitation: ["lời mời"], other: ["nhắn tin", "tin nhắn", "gửi", "trả lời", "kết nối", "ẩn", "theo dõi"], not: ["không"] },
  "zh-CN": { accept: ["接受", "同意"], ignore: ["忽略", "忽视", "拒绝", "不理"], invitation: ["邀请", "申请"], other: ["消息", "私信", "发消息", "回复", "加为好友", "关注", "隐藏"] },
  "zh-TW": { accept: ["接受", "同意"], ignore: ["忽略", "忽視", "拒絕", "略過"], invitation: ["邀請", "申請"], other: ["訊息", "傳送", "回覆", "建立關係", "追蹤", "隱藏"] },
});

/** Accepting words that are denied by what follows or stands in them, in scripts where no word of its own does it. */
export const denied = ["不接受", "不同意", "未接受", "承認しない", "承諾しない", "受け入れない", "수락하지", "수락 안", "수락 취소", "ไม่ยอมรับ", "ไม่ตอบรับ",
  "kabul etme", "स्वीकार न", "स्वीकारू नका", "স্বীকার না", "গ্রহণ না", "গ্রহণ করবেন না", "ਸਵੀਕਾਰ ਨਾ"];

/** Postpositions and honorifics that touch a name, after it and before it, where a script writes no space. */
export const touching = Object.freeze({
  after: ["さん", "様", "氏", "님", "씨", "的", "の", "が", "は", "から", "を", "का", "के", "की", "को", "ने", "से", "चा", "चे", "ची", "च्या", "ला", "এর", "কে", "-এর", "র", "ਦਾ", "ਦੇ", "ਦੀ", "ਨੂੰ", "ਨੇ", "గారి", "యొక్క", "ని", "కి", "发", "發", "向", "想"],
  before: ["接受", "忽略", "同意", "拒绝", "拒絕", "来自", "來自", "邀请", "邀請", "จาก", "ของ", "คุณ", "ถึง", "คำเชิญ"],
});
