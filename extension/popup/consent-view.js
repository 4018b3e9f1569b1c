/** Says that nothing is read yet, as long as the user has not agreed. */

/** @param {HTMLElement} root */
export async function consentView(root) {
  const show = async () => {
    root.hidden = Boolean((await chrome.storage.local.get("consent")).consent);
  };
  chrome.storage.onChanged.addListener((changes) => {
    if (changes.consent) show();
  });
  await show();
}
