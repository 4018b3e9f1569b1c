// An invented archive of LinkedIn's, small. Every second sender of an invitation is a connection.

const month = ["Jan", "Feb", "Mar"];

/** @param {number} count @returns {string[]} the header first */
export function connectionRows(count) {
  const rows = Array.from({ length: count }, (_, i) => `Ada,Number ${i},https://www.linkedin.com/in/ada-${i},,Tidal Analytics,Engineer,${(i % 28) + 1} ${month[i % 3]} 2025\n`);
  return ["First Name,Last Name,URL,Email Address,Company,Position,Connected On\n", ...rows];
}

/** @param {number} count */
export const connections = (count) => connectionRows(count).join("");

/** @param {number} count */
export function invitations(count) {
  const rows = Array.from({ length: count }, (_, i) => {
    const slug = i % 2 === 0 ? `ada-${i / 2}` : `stranger-${i}`;
    return `Ada Number ${i},Jo Doe,"1/1/25, ${(i % 12) + 1}:15 AM",,INCOMING,https://www.linkedin.com/in/${slug},https://www.linkedin.com/in/jo-doe\n`;
  });
  return `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n${rows.join("")}`;
}

/** @param {number} count conversations, each of one message in and one out */
export function messages(count) {
  const jo = "https://www.linkedin.com/in/jo-doe";
  const rows = Array.from({ length: count }, (_, i) => {
    const ada = `https://www.linkedin.com/in/ada-${i}`;
    return `c${i},,Ada,${ada},Jo Doe,${jo},2025-05-0${(i % 8) + 1} 10:00:00 UTC,,"Hello,\nhow are you?",INBOX\n` + `c${i},,Jo Doe,${jo},Ada,${ada},2025-06-01 10:00:00 UTC,,Fine!,INBOX\n`;
  });
  return `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n${rows.join("")}`;
}

/** @param {number} count @returns {[string, string][]} */
export const archiveOf = (count) => [
  ["Connections.csv", connections(count)],
  ["Invitations.csv", invitations(count)],
  ["messages.csv", messages(count)],
  ["Profile.csv", "First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nJo,Doe,,,,Engineer\n"],
  ["Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\nNordlicht GmbH,Engineer,,,Jan 2020,\n"],
];
