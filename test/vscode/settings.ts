/** The user's settings in every VS Code that we start: nothing that greets, calls out, updates or saves by itself. */
export const SETTINGS: Readonly<Record<string, unknown>> = {
	"chat.disableAIFeatures": true,
	"editor.accessibilitySupport": "off",
	"extensions.autoCheckUpdates": false,
	"extensions.autoUpdate": false,
	"extensions.ignoreRecommendations": true,
	// The web workbench saves by itself unless told otherwise.
	"files.autoSave": "off",
	// Git is there, and looks at nothing before somebody asks.
	"git.autoRepositoryDetection": false,
	"git.autofetch": false,
	"git.autorefresh": false,
	"git.decorations.enabled": false,
	"npm.autoDetect": "off",
	"security.workspace.trust.enabled": false,
	"telemetry.telemetryLevel": "off",
	"update.mode": "none",
	// Without it the theme follows the browser's color scheme.
	"workbench.colorTheme": "Dark Modern",
	"workbench.enableExperiments": false,
	"workbench.secondarySideBar.defaultVisibility": "hidden",
	"workbench.startupEditor": "none",
	"workbench.tips.enabled": false,
};
