/** Some of the variables that VS Code gives a webview, with the values of its own themes. */
export type Theme = "dark" | "light" | "high-contrast" | "high-contrast-light";

const FONTS = {
	"--vscode-font-family": "system-ui, 'Segoe UI', 'Open Sans', sans-serif",
	"--vscode-font-size": "13px",
	"--vscode-editor-font-family": "monospace",
};

export const THEMES: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
	dark: {
		...FONTS,
		"--vscode-foreground": "#cccccc",
		"--vscode-descriptionForeground": "#9d9d9d",
		"--vscode-icon-foreground": "#cccccc",
		"--vscode-editor-background": "#1f1f1f",
		"--vscode-panel-border": "#2b2b2b",
		"--vscode-focusBorder": "#0078d4",
		"--vscode-editorWarning-foreground": "#cca700",
		"--vscode-textBlockQuote-background": "#2b2b2b",
		"--vscode-textLink-foreground": "#4daafc",
		"--vscode-toolbar-hoverBackground": "rgba(90, 93, 94, 0.31)",
	},
	light: {
		...FONTS,
		"--vscode-foreground": "#3b3b3b",
		"--vscode-descriptionForeground": "#3b3b3b",
		"--vscode-icon-foreground": "#3b3b3b",
		"--vscode-editor-background": "#ffffff",
		"--vscode-panel-border": "#e5e5e5",
		"--vscode-focusBorder": "#005fb8",
		"--vscode-editorWarning-foreground": "#bf8803",
		"--vscode-textBlockQuote-background": "#f8f8f8",
		"--vscode-textLink-foreground": "#005fb8",
		"--vscode-toolbar-hoverBackground": "rgba(184, 184, 184, 0.31)",
	},
	"high-contrast": {
		...FONTS,
		"--vscode-foreground": "#ffffff",
		"--vscode-descriptionForeground": "rgba(255, 255, 255, 0.7)",
		"--vscode-icon-foreground": "#ffffff",
		"--vscode-editor-background": "#000000",
		"--vscode-contrastBorder": "#6fc3df",
		"--vscode-contrastActiveBorder": "#f38518",
		"--vscode-panel-border": "#6fc3df",
		"--vscode-focusBorder": "#f38518",
		"--vscode-editorWarning-foreground": "#ffd370",
		"--vscode-textLink-foreground": "#21a6ff",
	},
	"high-contrast-light": {
		...FONTS,
		"--vscode-foreground": "#292929",
		"--vscode-descriptionForeground": "rgba(41, 41, 41, 0.7)",
		"--vscode-icon-foreground": "#292929",
		"--vscode-editor-background": "#ffffff",
		"--vscode-contrastBorder": "#0f4a85",
		"--vscode-contrastActiveBorder": "#006bbd",
		"--vscode-panel-border": "#0f4a85",
		"--vscode-focusBorder": "#006bbd",
		"--vscode-editorWarning-foreground": "#895503",
		"--vscode-textLink-foreground": "#0f4a85",
	},
};
