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
 * @property {string[]} deeds what no Accept and no Ignore says, even beside those words: message, reply, report, block, undo, more
 * @property {string[]} other what controls say that are neither, unless they say so: connect, dismiss, follow, withdraw
 * @property {string[]} [not] words that turn the accepting one round, directly before it
 */

/** @type {Readonly<Record<string, ControlWords>>} Scripts written without spaces are matched anywhere in a label. */
export const controlWords = Object.freeze({
  ar: { accept: ["قبول", "اقبل", "أقبل", "الموافقة"], ignore: ["تجاهل", "رفض"], invitation: ["دعوة", "الدعوة"], deeds: ["إبلاغ", "الإبلاغ", "حظر", "تراجع", "التراجع", "رسالة", "مراسلة", "الرد", "المزيد", "ملف"], other: ["رد على", "إخفاء", "متابعة", "تواصل", "سحب"], not: ["عدم", "لا"] },
  bn: { accept: ["গ্রহণ", "স্বীকার", "অ্যাকসেপ্ট"], ignore: ["উপেক্ষা", "প্রত্যাখ্যান", "অগ্রাহ্য", "ইগনোর", "এড়ি"], invitation: ["আমন্ত্রণ"], deeds: ["রিপোর্ট", "ব্লক", "আনডু", "বার্তা", "মেসেজ", "উত্তর", "প্রোফাইল", "আরও"], other: ["ফলো"] },
  cs: { accept: ["přijm", "přijí", "přijet", "akcept"], ignore: ["ignor", "odmít"], invitation: ["pozván"], deeds: ["nahlás", "blok", "zablok", "vrátit", "zpráv", "odpov", "profil", "další", "neznám"], other: ["spojit", "navázat", "sledovat", "zrušit", "stáhnout"] },
  da: { accept: ["accept", "godkend"], ignore: ["ignor", "afvis", "afslå"], invitation: ["invitation"], deeds: ["rapporter", "anmeld", "bloker", "fortryd", "besked", "meddelelse", "svar", "profil", "flere", "kender ikke"], other: ["opret forbindelse", "skjul", "følg", "træk"], not: ["ikke"] },
  de: { accept: ["annehm", "annimm", "akzeptier", "bestätig"], ignore: ["ignorier", "ablehn", "lehn"], invitation: ["einladung", "kontaktanfrage", "anfrage"], deeds: ["meld", "blockier", "rückgängig", "nachricht", "antwort", "profil", "mehr", "weitere", "stumm", "entfolg", "kenne ich", "nicht mehr"], other: ["vernetz", "einladen", "ausblend", "folgen", "zurückzieh"], not: ["nicht"] },
  el: { accept: ["αποδοχ", "αποδεχ", "αποδέχ"], ignore: ["παράβλε", "παραβλέ", "αγνό", "αγνοή", "απόρριψ", "απορρίψ"], invitation: ["πρόσκλησ", "πρόσκληση", "προσκλήσε"], deeds: ["αναφορ", "αποκλεισ", "μπλοκ", "αναίρε", "μήνυμα", "μηνύμα", "απάντησ", "προφίλ", "περισσότερ", "δεν γνωρίζω"], other: ["σύνδεση", "ακολουθ", "απόκρυψ"], not: ["μην", "δεν"] },
  en: { accept: ["accept"], ignore: ["ignor", "declin", "reject"], invitation: ["invit"], deeds: ["message", "reply", "report", "block", "undo", "snooze", "unfollow", "view", "more", "mute", "share", "spam", "forward", "remind", "congratulate", "say hi", "don't know", "do not know"], other: ["invite ", "connect", "dismiss", "follow", "withdraw"], not: ["not", "don't", "never"] },
  es: { accept: ["acept"], ignore: ["ignor", "rechaz"], invitation: ["invitaci"], deeds: ["denunci", "report", "bloque", "deshac", "mensaje", "respond", "perfil", "más", "silenci", "no conozco", "dejar de"], other: ["enviar", "conectar", "invitar", "descartar", "ocultar", "seguir", "retirar"], not: ["no"] },
  fa: { accept: ["پذیر", "بپذیر", "قبول", "تأیید", "تایید"], ignore: ["نادیده", "رد کردن", "رد دعوت", "چشمپوشی"], invitation: ["دعوت"], deeds: ["گزارش", "مسدود", "لغو", "پیام", "پاسخ", "نمایه", "بیشتر", "نمیشناسم"], other: ["ارتباط", "دنبال"], not: ["عدم"] },
  fi: { accept: ["hyväksy"], ignore: ["ohita", "hylkää", "hylkäys", "jätä huomi", "sivuuta"], invitation: ["kutsu"], deeds: ["ilmoita", "raportoi", "estä", "kumoa", "viesti", "vastaa", "profiil", "lisää", "en tunne", "lopeta seur"], other: ["verkostoidu", "piilota", "seuraa", "peru"], not: ["älä", "ei"] },
  fr: { accept: ["accept"], ignore: ["ignor", "refus", "déclin"], invitation: ["invitation"], deeds: ["signal", "bloqu", "annuler", "message", "répond", "profil", "plus d", "ne connais", "ne plus"], other: ["envoyer", "inviter", "se connecter", "masquer", "suivre", "retirer"], not: ["pas", "n'"] },
  he: { accept: ["אישור", "אשר", "לאשר", "קבל", "לקבל", "קבלת"], ignore: ["התעלם", "התעלמות", "להתעלם", "דחה", "דחיי"], invitation: ["הזמנ", "ההזמנ"], deeds: ["דווח", "דיווח", "חסום", "חסימ", "חסימה", "בטל", "ביטול", "הודעה", "השב", "פרופיל", "עוד", "לא מכיר"], other: ["שלח", "תגובה", "התחבר", "הסתר", "עקוב"], not: ["אל", "לא", "אי"] },
  hi: { accept: ["स्वीकार"], ignore: ["अनदेखा", "नज़रअंदाज़", "नजरअंदाज", "इग्नोर", "अस्वीकार", "उपेक्षा"], invitation: ["आमंत्रण", "निमंत्रण", "न्योता", "इन्विटेशन"], deeds: ["रिपोर्ट", "ब्लॉक", "पूर्ववत", "संदेश", "मैसेज", "जवाब", "उत्तर", "प्रोफ़ाइल", "प्रोफाइल", "पहले जैसा", "नहीं जानत"], other: ["कनेक्ट", "फ़ॉलो", "फॉलो"] },
  hu: { accept: ["elfogad"], ignore: ["mellőz", "elutasít", "figyelmen kívül", "kihagy", "ignorál"], invitation: ["meghív"], deeds: ["jelent", "bejelent", "letilt", "blokkol", "visszavon", "üzenet", "válasz", "profil", "további", "nem ismerem"], other: ["kapcsolatfelvétel", "elrejt", "követ"], not: ["nem", "ne"] },
  id: { accept: ["terima", "menerima"], ignore: ["abaikan", "mengabaikan", "tolak", "menolak"], invitation: ["undangan"], deeds: ["lapor", "blokir", "urung", "pesan", "balas", "profil", "selengkapnya", "tidak kenal"], other: ["kirim", "hubungkan", "ikuti", "sembunyikan"], not: ["jangan", "tidak"] },
  it: { accept: ["accett"], ignore: ["ignora", "ignor", "rifiut", "declin"], invitation: ["invit"], deeds: ["segnal", "blocca", "annulla", "messaggio", "rispond", "profilo", "altro", "altre", "non conosco", "smetti di"], other: ["invia", "collegati", "nascondi", "segui", "ritira"], not: ["non"] },
  ja: { accept: ["承認", "承諾", "受け入れ"], ignore: ["無視", "辞退", "拒否"], invitation: ["招待", "リクエスト", "申請"], deeds: ["報告", "ブロック", "元に戻す", "取り消", "メッセージ", "返信", "プロフィール", "その他", "ミュート", "知らない"], other: ["つながりを申請", "フォロー", "非表示"] },
  ko: { accept: ["수락", "승인"], ignore: ["무시", "거절", "거부"], invitation: ["초대", "요청", "신청", "1촌"], deeds: ["신고", "차단", "취소", "메시지", "답장", "회신", "프로필", "더보기", "모르는", "더 보기"], other: ["1촌 맺기", "팔로우", "숨기기"] },
  mr: { accept: ["स्वीकार"], ignore: ["दुर्लक्ष", "नाकार", "अस्वीकार"], invitation: ["आमंत्रण", "निमंत्रण"], deeds: ["अहवाल", "रिपोर्ट", "ब्लॉक", "पूर्ववत", "संदेश", "मेसेज", "उत्तर", "प्रोफाइल", "अधिक"], other: ["कनेक्ट", "फॉलो"] },
  ms: { accept: ["terima"], ignore: ["abaikan", "tolak"], invitation: ["jemputan", "undangan"], deeds: ["lapor", "sekat", "mesej", "balas", "profil", "lebih", "buat asal", "tidak kenal"], other: ["hantar", "hubung", "ikuti", "sembunyi"], not: ["jangan", "tidak"] },
  nl: { accept: ["accept", "aanvaard"], ignore: ["neger", "negeer", "weiger", "afwijz", "wijs"], invitation: ["uitnodig"], deeds: ["rapporteer", "meld", "blokkeer", "ongedaan", "bericht", "beantwoord", "antwoord", "profiel", "meer", "ontvolg", "ken ik"], other: ["connecteer", "verberg", "volgen", "intrekken"], not: ["niet"] },
  no: { accept: ["godta", "aksepter", "godkjenn"], ignore: ["ignor", "avslå", "avvis"], invitation: ["invitasjon"], deeds: ["rapporter", "blokker", "angre", "melding", "svar", "profil", "flere", "kjenner ikke", "slutt å"], other: ["knytt kontakt", "skjul", "følg", "trekk"], not: ["ikke"] },
  pa: { accept: ["ਸਵੀਕਾਰ", "ਕਬੂਲ", "ਮਨਜ਼ੂਰ"], ignore: ["ਅਣਡਿੱਠ", "ਨਜ਼ਰਅੰਦਾਜ਼", "ਨਜ਼ਰਅੰਦਾਜ", "ਅਣਗੌਲ", "ਅਸਵੀਕਾਰ", "ਰੱਦ"], invitation: ["ਸੱਦਾ", "ਸੱਦੇ", "ਸੱਦੇ"], deeds: ["ਰਿਪੋਰਟ", "ਬਲੌਕ", "ਬਲਾਕ", "ਸੁਨੇਹਾ", "ਮੈਸੇਜ", "ਜਵਾਬ", "ਪ੍ਰੋਫਾਈਲ", "ਹੋਰ"], other: ["ਕਨੈਕਟ", "ਫਾਲੋ"] },
  pl: { accept: ["akcept", "zaakcept", "przyjm", "przyję"], ignore: ["ignor", "zignor", "odrzu", "pomiń", "pomin"], invitation: ["zaprosz"], deeds: ["zgłoś", "zablok", "blok", "cofnij", "wiadomo", "odpowied", "profil", "więcej", "nie znam", "przestań"], other: ["wyślij", "nawiąż", "ukryj", "obserwuj", "wycofaj"], not: ["nie"] },
  pt: { accept: ["aceit"], ignore: ["ignor", "recus", "rejeit"], invitation: ["convit"], deeds: ["denunci", "bloque", "desfaz", "anular", "mensagem", "respond", "perfil", "mais", "silenci", "não conheço", "deixar de"], other: ["enviar", "conectar", "convidar", "dispensar", "ocultar", "seguir", "retirar"], not: ["não"] },
  ro: { accept: ["accept"], ignore: ["ignor", "respinge", "refuz"], invitation: ["invita"], deeds: ["raport", "bloca", "anula", "mesaj", "răspun", "profil", "mai mult", "nu cunosc"], other: ["trimite", "conect", "ascunde", "urmăr", "retrage"], not: ["nu"] },
  ru: { accept: ["принять", "прими", "приня", "принима"], ignore: ["игнор", "проигнор", "отклон", "пропуст"], invitation: ["приглаш"], deeds: ["пожал", "заблок", "блок", "отмен", "сообщ", "ответ", "написать", "профил", "ещё", "еще", "не знаю"], other: ["установить контакт", "скрыть", "отслеживать", "отозвать"], not: ["не"] },
  sv: { accept: ["accept", "godkänn"], ignore: ["ignor", "avböj", "avvisa", "neka"], invitation: ["inbjud"], deeds: ["rapporter", "anmäl", "blocker", "ångra", "meddeland", "svara", "profil", "fler", "känner inte", "sluta följa"], other: ["skicka", "skapa kontakt", "anslut", "dölj", "följ", "ta tillbaka"], not: ["inte"] },
  te: { accept: ["అంగీకరి", "ఆమోది", "స్వీకరి"], ignore: ["విస్మరి", "పట్టించుకో", "తిరస్కరి"], invitation: ["ఆహ్వాన"], deeds: ["రిపోర్ట్", "నివేదించ", "బ్లాక్", "రద్దు", "సందేశ", "ప్రత్యుత్తర", "ప్రొఫైల్", "మరిన్ని"], other: ["కనెక్ట్", "ఫాలో"] },
  th: { accept: ["ยอมรับ", "ตอบรับ"], ignore: ["เพิกเฉย", "ละเว้น", "ไม่สนใจ", "ปฏิเสธ", "เมิน"], invitation: ["คำเชิญ", "คําเชิญ"], deeds: ["รายงาน", "บล็อก", "เลิกทำ", "ข้อความ", "ตอบกลับ", "โปรไฟล์", "เพิ่มเติม", "ไม่รู้จัก"], other: ["เชื่อมต่อ", "ติดตาม", "ซ่อน"] },
  tl: { accept: ["tanggap", "tinatanggap"], ignore: ["balewala", "huwag pansin", "ignor", "tanggih"], invitation: ["imbitasyon", "paanyaya"], deeds: ["iulat", "i-report", "i-block", "i-undo", "mensahe", "tumugon", "sumagot", "profile", "higit pa"], other: ["magpadala", "kumonekta", "sundan"], not: ["huwag"] },
  tr: { accept: ["kabul"], ignore: ["yok say", "yoksay", "göz ardı", "gözardı", "reddet"], invitation: ["davet"], deeds: ["bildir", "şikayet", "engelle", "mesaj", "ileti", "yanıt", "profil", "tanımıyorum", "geri al", "daha fazla"], other: ["gönder", "bağlantı kur", "gizle", "takip et", "geri çek"] },
  uk: { accept: ["прийня", "прийм"], ignore: ["ігнор", "проігнор", "відхил", "пропуст"], invitation: ["запрош"], deeds: ["поскарж", "заблок", "блок", "скасув", "повідом", "відпов", "написати", "профіл", "більше", "не знаю"], other: ["встановити контакт", "приховати", "стежити", "відкликати"], not: ["не"] },
  vi: { accept: ["chấp nhận", "đồng ý", "chấp thuận"], ignore: ["bỏ qua", "từ chối", "phớt lờ"], invitation: ["lời mời"], deeds: ["chặn", "báo cáo", "hoàn tác", "tin nhắn", "nhắn tin", "trả lời", "hồ sơ", "không biết"], other: ["gửi", "kết nối", "ẩn", "theo dõi"], not: ["không"] },
  "zh-CN": { accept: ["接受", "同意"], ignore: ["忽略", "忽视", "拒绝", "不理"], invitation: ["邀请", "申请"], deeds: ["举报", "屏蔽", "拉黑", "撤销", "撤消", "消息", "私信", "回复", "档案", "更多", "不认识"], other: ["加为好友", "关注", "隐藏"] },
  "zh-TW": { accept: ["接受", "同意"], ignore: ["忽略", "忽視", "拒絕", "略過"], invitation: ["邀請", "申請"], deeds: ["檢舉", "封鎖", "復原", "撤銷", "訊息", "回覆", "個人檔案", "更多", "不認識"], other: ["傳送", "建立關係", "追蹤", "隱藏"] },
});

/** Accepting words that are denied by what follows or stands in them, in scripts where no word of its own does it. */
export const denied = ["不接受", "不同意", "未接受", "承認しない", "承諾しない", "受け入れない", "수락하지", "수락 안", "수락 취소", "ไม่ยอมรับ", "ไม่ตอบรับ",
  "kabul etme", "स्वीकार न", "स्वीकारू नका", "স্বীকার না", "গ্রহণ না", "গ্রহণ করবেন না", "ਸਵੀਕਾਰ ਨਾ"];

/** Dismissing an invitation is ignoring it; a suggestion is dismissed as well. */
export const dismissing = ["dismiss", "delete", "remove", "descart", "elimin", "löschen", "entfern", "ausblend", "supprim", "masqu", "rimuov", "nascond", "exclu", "dispens", "ocult", "verwijder", "verberg", "ta bort", "dölj", "fjern", "skjul", "slet", "poista", "piilota", "usuń", "ukryj", "odstran", "skrý", "eltávol", "elrejt", "șterge", "ascund",
  "удал", "скры", "видал", "прихов", "κατάργησ", "απόκρυψ", "kaldır", "gizle", "إزالة", "حذف", "إخفاء", "הסר", "הסתר", "हटाएँ", "हटाएं", "छिपाएँ", "削除", "非表示", "삭제", "숨기기", "删除", "移除", "隐藏", "刪除", "隱藏", "ลบ", "ซ่อน", "xóa", "ẩn", "hapus", "sembunyi", "padam", "alisin"];

/** Postpositions and honorifics that touch a name, after it and before it, where a script writes no space. */
export const touching = Object.freeze({
  after: ["さん", "様", "氏", "님", "씨", "的", "の", "が", "は", "から", "を", "का", "के", "की", "को", "ने", "से", "चा", "चे", "ची", "च्या", "ला", "এর", "কে", "-এর", "র", "ਦਾ", "ਦੇ", "ਦੀ", "ਨੂੰ", "ਨੇ", "గారి", "యొక్క", "ని", "కి", "发", "發", "向", "想"],
  before: ["接受", "忽略", "同意", "拒绝", "拒絕", "来自", "來自", "邀请", "邀請", "จาก", "ของ", "คุณ", "ถึง", "คำเชิญ"],
});
