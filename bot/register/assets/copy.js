// Copies an answer, or a whole section, to be pasted into the form of the authority. What stands beside
// the answers is not copied. Without this script the words can be selected as any others.
(() => {
  if (!navigator.clipboard) return;

  function words(from) {
    const bare = from.cloneNode(true);
    for (const beside of bare.querySelectorAll("[data-beside], button")) beside.remove();
    const lines = [...bare.querySelectorAll("h3, p")].map((one) => one.textContent.trim());
    return lines.filter(Boolean).join("\n");
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    const said = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(words(document.getElementById(button.dataset.copy)));
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = said; }, 2000);
    });
  }
})();
