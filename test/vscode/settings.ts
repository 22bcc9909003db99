/** The user's settings in every VS Code that tests start: no welcome pages, network access, updates or automatic saving. */
export const SETTINGS: Readonly<Record<string, unknown>> = {
	"chat.disableAIFeatures": true,
	"editor.accessibilitySupport": "off",
	"extensions.autoCheckUpdates": false,
	"extensions.autoUpdate": false,
	"extensions.ignoreRecommendations": true,
	// The web workbench saves automatically by default.
	"files.autoSave": "off",
	// Git is available, but inactive until it is needed.
	"git.autoRepositoryDetection": false,
	"git.autofetch": false,
	"git.autorefresh": false,
	"git.decorations.enabled": false,
	"npm.autoDetect": "off",
	"security.workspace.trust.enabled": false,
	"telemetry.telemetryLevel": "off",
	"update.mode": "none",
	// Otherwise the theme follows the browser's color scheme.
	"workbench.colorTheme": "Dark Modern",
	"workbench.enableExperiments": false,
	"workbench.secondarySideBar.defaultVisibility": "hidden",
	"workbench.startupEditor": "none",
	"workbench.tips.enabled": false,
};
