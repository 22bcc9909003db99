import { SEVERITIES, type Severity } from "#core/model/severity.ts";

/** The values that the setting `automlImages.rules` may have for a rule. */
export const SEVERITY_SETTINGS = [...SEVERITIES, "off"] as const;
export type SeveritySetting = (typeof SEVERITY_SETTINGS)[number];

/** The user's severities by rule id, or by a pattern with `*`. */
export type SeveritySettings = Readonly<Record<string, SeveritySetting>>;

/** Reads the valid entries of a setting's value and leaves out the others. */
export function readSeveritySettings(value: unknown): SeveritySettings {
	const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
	return Object.fromEntries(
		entries.filter((entry): entry is [string, SeveritySetting] =>
			SEVERITY_SETTINGS.some((each) => each === entry[1]),
		),
	);
}

/** A rule's severity: the one set for its id, else for the longest matching pattern, else its usual one. */
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

/** Whether a rule's id matches a pattern in which `*` stands for any characters. */
export function fitsPattern(ruleId: string, pattern: string): boolean {
	const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`^${pattern.split("*").map(literal).join(".*")}$`).test(ruleId);
}
