// What the site itself says on a card, in the languages the fixtures speak. English as in the live layouts; the German and
// Arabic labels are guesses of the same shape, French is relied on by working code.

/**
 * @typedef {object} Phrases
 * @property {"ltr" | "rtl"} direction
 * @property {string} locale
 * @property {string} accept
 * @property {string} ignore
 * @property {string} reply
 * @property {string} more
 * @property {string} heading
 * @property {string} loadMore
 * @property {string} dismiss
 * @property {string} connect
 * @property {(name: string) => string} acceptLabel
 * @property {(name: string) => string} ignoreLabel
 * @property {(name: string) => string} connectLabel
 * @property {(name: string) => string} dismissLabel
 * @property {string} inviting
 * @property {string} follows
 * @property {string} connected
 * @property {string} message
 * @property {(name: string, page: string) => string} followIgnoreLabel of a person's invitation to follow a page
 * @property {(name: string, page: string) => string} followAcceptLabel
 * @property {(page: string) => string} invitesToFollow
 * @property {(page: string) => string} logo
 * @property {(mutual: {named?: string, count: number}, locale: string) => string} mutual
 * @property {(weeks: number) => string} age
 */

/** @type {Record<"en" | "de" | "fr" | "ar", Phrases>} */
export const phrases = {
  en: {
    direction: "ltr", locale: "en-US", accept: "Accept", ignore: "Ignore", reply: "Reply to", more: "… show more",
    heading: "Received invitations", loadMore: "Load more", dismiss: "Dismiss", connect: "Connect",
    acceptLabel: (name) => `Accept ${name}’s invitation`,
    ignoreLabel: (name) => `Ignore an invitation to connect from ${name}`,
    connectLabel: (name) => `Invite ${name} to connect`, dismissLabel: (name) => `Dismiss ${name}’s suggestion`,
    message: "Message", followIgnoreLabel: (name, page) => `Ignore ${name}’s invitation to follow ${page}`, followAcceptLabel: (name, page) => `Accept ${name}’s invitation to follow ${page}`,
    invitesToFollow: (page) => `invited you to follow ${page}`, logo: (page) => `Company logo for ${page}`,
    inviting: "is inviting you to connect", follows: "follows you and is inviting you to connect", connected: "is now a connection",
    mutual: ({ named, count }, locale) => {
      if (named && count === 1) return `${named} is a mutual connection`;
      if (named) return `${named} and ${(count - 1).toLocaleString(locale)} other mutual connection${count === 2 ? "" : "s"}`;
      return count === 1 ? "1 mutual connection" : `${count.toLocaleString(locale)} mutual connections`;
    },
    age: (weeks) => (weeks === 1 ? "1 week ago" : `${weeks} weeks ago`),
  },
  de: {
    direction: "ltr", locale: "de-DE", accept: "Annehmen", ignore: "Ignorieren", reply: "Antworten an", more: "… mehr anzeigen",
    heading: "Erhaltene Einladungen", loadMore: "Mehr laden", dismiss: "Ausblenden", connect: "Vernetzen",
    acceptLabel: (name) => `Einladung von ${name} annehmen`,
    ignoreLabel: (name) => `Einladung von ${name} ignorieren`,
    connectLabel: (name) => `${name} als Kontakt einladen`, dismissLabel: (name) => `Vorschlag ${name} ausblenden`,
    message: "Nachricht", followIgnoreLabel: (name, page) => `Einladung von ${name} ignorieren, ${page} zu folgen`, followAcceptLabel: (name, page) => `Einladung von ${name} annehmen, ${page} zu folgen`,
    invitesToFollow: (page) => `hat Sie eingeladen, ${page} zu folgen`, logo: (page) => `Unternehmenslogo von ${page}`,
    inviting: "möchte sich mit Ihnen vernetzen", follows: "folgt Ihnen und möchte sich mit Ihnen vernetzen",
    connected: "ist jetzt ein Kontakt",
    mutual: ({ named, count }, locale) => {
      if (named && count === 1) return `${named} ist ein gemeinsamer Kontakt`;
      if (named) return `${named} und ${(count - 1).toLocaleString(locale)} weitere${count === 2 ? "r gemeinsamer Kontakt" : " gemeinsame Kontakte"}`;
      return count === 1 ? "1 gemeinsamer Kontakt" : `${count.toLocaleString(locale)} gemeinsame Kontakte`;
    },
    age: (weeks) => (weeks === 1 ? "Vor 1 Woche" : `Vor ${weeks} Wochen`),
  },
  fr: {
    direction: "ltr", locale: "fr-FR", accept: "Accepter", ignore: "Ignorer", reply: "Répondre à", more: "… voir plus",
    heading: "Invitations reçues", loadMore: "Afficher plus", dismiss: "Masquer", connect: "Se connecter",
    acceptLabel: (name) => `Accepter l’invitation de ${name}`,
    ignoreLabel: (name) => `Ignorer l’invitation de ${name}`,
    connectLabel: (name) => `Inviter ${name} à se connecter`, dismissLabel: (name) => `Masquer la suggestion ${name}`,
    message: "Envoyer un message", followIgnoreLabel: (name, page) => `Ignorer l’invitation de ${name} à suivre ${page}`, followAcceptLabel: (name, page) => `Accepter l’invitation de ${name} à suivre ${page}`,
    invitesToFollow: (page) => `vous a invité à suivre ${page}`, logo: (page) => `Logo de ${page}`,
    inviting: "vous invite à vous connecter", follows: "vous suit et vous invite à vous connecter",
    connected: "fait maintenant partie de vos relations",
    mutual: ({ named, count }, locale) => {
      if (named && count === 1) return `${named} est une relation en commun`;
      if (named) return `${named} et ${(count - 1).toLocaleString(locale)} autre${count === 2 ? " relation" : "s relations"} en commun`;
      return count === 1 ? "1 relation en commun" : `${count.toLocaleString(locale)} relations en commun`;
    },
    age: (weeks) => `Il y a ${weeks} semaine${weeks === 1 ? "" : "s"}`,
  },
  ar: {
    direction: "rtl", locale: "ar-EG", accept: "قبول", ignore: "تجاهل", reply: "الرد على", more: "… عرض المزيد",
    heading: "الدعوات المستلمة", loadMore: "تحميل المزيد", dismiss: "إخفاء", connect: "تواصل",
    acceptLabel: (name) => `قبول دعوة ${name}`,
    ignoreLabel: (name) => `تجاهل دعوة ${name}`,
    connectLabel: (name) => `دعوة ${name} للتواصل`, dismissLabel: (name) => `إخفاء اقتراح ${name}`,
    message: "رسالة", followIgnoreLabel: (name, page) => `تجاهل دعوة ${name} لمتابعة ${page}`, followAcceptLabel: (name, page) => `قبول دعوة ${name} لمتابعة ${page}`,
    invitesToFollow: (page) => `دعاك لمتابعة ${page}`, logo: (page) => `شعار ${page}`,
    inviting: "يدعوك للتواصل", follows: "يتابعك ويدعوك للتواصل", connected: "أصبح من زملائك",
    mutual: ({ named, count }, locale) => {
      if (named && count === 1) return `${named} زميل مشترك`;
      if (named) return `${named} و${(count - 1).toLocaleString(locale)} من الزملاء المشتركين`;
      return `${count.toLocaleString(locale)} من الزملاء المشتركين`;
    },
    age: (weeks) => `قبل ${weeks} أسبوع`,
  },
};
