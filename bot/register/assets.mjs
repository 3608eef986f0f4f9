// Puts what the register's pages take from npm packages into bot/register/assets, with the licences:
// htmx, the Teams client library, and the colours of Teams' own themes as CSS variables.
// Run by `make assets`; the result is kept in the repository, so that nobody who runs the bot needs Node.js.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const here = join(dirname(fileURLToPath(import.meta.url)), "assets");
const packages = join(here, "..", "..", "..", "node_modules");

// file of ours: [its package, where it is in there, the package's licence]
const COPIED = {
  "htmx.min.js": ["htmx.org", "dist/htmx.min.js", "LICENSE"],
  "teams.min.js": ["@microsoft/teams-js", "dist/umd/MicrosoftTeams.min.js", "LICENSE"],
};
const THEMES = { light: "teamsLightTheme", dark: "teamsDarkTheme", contrast: "teamsHighContrastTheme" };
const TOKENS = [
  "colorNeutralBackground1", "colorNeutralBackground1Hover", "colorNeutralBackground2", "colorNeutralBackground3",
  "colorNeutralForeground1", "colorNeutralForeground2", "colorNeutralForeground3", "colorNeutralForegroundOnBrand",
  "colorNeutralStroke1", "colorNeutralStroke2", "colorNeutralStrokeAccessible", "colorStrokeFocus1", "colorStrokeFocus2",
  "colorBrandForeground1", "colorBrandForegroundLink", "colorBrandForegroundLinkHover",
  "colorBrandBackground", "colorBrandBackgroundHover", "colorBrandBackground2",
  "colorStatusDangerForeground1", "colorStatusDangerBackground1", "colorStatusDangerBorder1",
  "colorStatusWarningForeground1", "colorStatusWarningBackground1", "colorStatusWarningBorder1",
  "colorStatusSuccessForeground1", "colorStatusSuccessBackground1", "colorStatusSuccessBorder1",
];

function version(name) {
  return JSON.parse(readFileSync(join(packages, name, "package.json"))).version;
}

function licence(name, file, licensed) {
  const words = readFileSync(join(packages, name, licensed), "utf8").trim();
  writeFileSync(join(here, `${file}.LICENSE.txt`), `${name} ${version(name)}\n\n${words}\n`);
}

function variables(theme, indent) {
  const tokens = require("@fluentui/tokens")[THEMES[theme]];
  const scheme = theme === "light" ? "light" : "dark";
  const lines = TOKENS.map((name) => {
    if (tokens[name] === undefined) throw new Error(`Fluent has no ${name} any more`);
    return `--${name}: ${tokens[name]};`;
  });
  return [`color-scheme: ${scheme};`, ...lines].map((line) => indent + line).join("\n");
}

function stylesheet() {
  const head = `/* Made by make assets from @fluentui/tokens ${version("@fluentui/tokens")} (MIT): the themes of Teams. */\n`;
  const followed = (theme, query) =>
    `@media ${query} {\n  :root:not([data-theme]) {\n${variables(theme, "    ")}\n  }\n}\n`;
  const chosen = (theme) => `:root[data-theme="${theme}"] {\n${variables(theme, "  ")}\n}\n`;
  return [
    head, `:root {\n${variables("light", "  ")}\n}\n`,
    followed("dark", "(prefers-color-scheme: dark)"),
    followed("contrast", "(prefers-contrast: more) and (prefers-color-scheme: dark)"),
    chosen("dark"), chosen("contrast"),
  ].join("");
}

for (const [file, [name, from, licensed]] of Object.entries(COPIED)) {
  copyFileSync(join(packages, name, from), join(here, file));
  licence(name, file, licensed);
}
copyFileSync(join(here, "..", "..", "..", "manifest", "color.svg"), join(here, "icon.svg"));
writeFileSync(join(here, "tokens.css"), stylesheet());
licence("@fluentui/tokens", "tokens.css", "LICENSE");
