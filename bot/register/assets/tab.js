// In a tab of Teams: follow its theme while the page is open, and sign in with what Teams knows.
(() => {
  const root = document.documentElement;
  const themes = { default: "light", dark: "dark", contrast: "contrast", glass: "dark" };

  function follow(theme) {
    const ours = themes[theme] ?? "light";
    root.dataset.theme = ours;
    sessionStorage.setItem("theme", ours);
  }

  async function enter(context) {
    const token = await microsoftTeams.authentication.getAuthToken();
    const answer = await fetch(root.dataset.enter, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`refused: ${answer.status}`);
    const asked = context.page.subPageId ?? "";
    location.replace(/^DL-\d{4}-\d{1,12}$/.test(asked) ? `${root.dataset.cases}/${asked}` : root.dataset.to);
  }

  async function begin() {
    await microsoftTeams.app.initialize();
    const context = await microsoftTeams.app.getContext();
    follow(context.app.theme);
    microsoftTeams.app.registerOnThemeChangeHandler(follow);
    microsoftTeams.app.notifySuccess();
    if (root.dataset.enter) await enter(context);
  }

  begin().catch(() => {
    const waiting = document.getElementById("waiting");
    const failed = document.getElementById("failed");
    if (waiting && failed) {
      waiting.hidden = true;
      failed.hidden = false;
    }
  });
})();
