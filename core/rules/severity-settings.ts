import { SEVERITIES, type Severity } from "#core/model/severity.ts";

/** What the setting `automlImages.rules` may say about a rule. */
export const SEVERITY_SETTINGS = [...SEVERITIES, "off"] as const;
export type SeveritySetting = (typeof SEVERITY_SETTINGS)[number];

/** The user's own severities: a rule's id, or a pattern with `*`, and what it is shown as. */
export type SeveritySettings = Readonly<Record<string, SeveritySetting>>;

/** Takes what is meant seriously out of a setting's value; what is of a wrong form is left out. */
export function readSeveritySettings(value: unknown): SeveritySettings {
	const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
	return Object.fromEntries(
		entries.filter((entry): entry is [string, SeveritySetting] =>
			SEVERITY_SETTINGS.some((each) => each === entry[1]),
		),
	);
}

/** What a rule is shown as: by its own id if that is set, else by the longest pattern that fits, else as usual. */
export function chosenSeverity(ruleId: string, usual: Severity, settings: SeveritySettings): SeveritySetting {
	const own = Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined;
	if (own) {
		return own;
	}
	const pattern = Object.keys(settings)
		.filter((each) => each.includes("*") && fitsPattern(ruleId, each))
		.sort((a, b) => b.length - a.length)[0];
	return pattern === undefined ? usual : (settings[pattern] as SeveritySetting);
}

/** Whether a rule's id is of a pattern, in which `*` stands for any characters. */
export function fitsPattern(ruleId: string, pattern: string): boolean {
	const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`^${pattern.split("*").map(literal).join(".*")}$`).test(ruleId);
}
