// Before anything is drawn: the theme that Teams has, and the way back in where a tab lost its session.
(() => {
  const root = document.documentElement;
  const known = sessionStorage.getItem("theme");
  if (known) root.dataset.theme = known;
  if (window.top !== window.self && root.dataset.door) {
    location.replace(root.dataset.door);
  }
})();
