import { allRules } from "#core/rules/all/all-rules.ts";
import { SEVERITY_SETTINGS } from "#core/rules/severity-settings.ts";

const SEVERITY = { type: "string", enum: SEVERITY_SETTINGS };

/**
 * The manifest with every rule in the schema of the setting `automlImages.rules`, so that the settings editor suggests
 * rules and marks unknown ones.
 */
export function withRuleSettings(manifest: string): string {
	const parsed = JSON.parse(manifest);
	const setting = parsed.contributes.configuration.properties["automlImages.rules"];
	setting.properties = Object.fromEntries(
		allRules
			.toSorted((a, b) => (a.id < b.id ? -1 : 1))
			.map(({ id, summary }) => [id, { ...SEVERITY, description: summary.replaceAll("`", "") }]),
	);
	setting.patternProperties = { "\\*": SEVERITY };
	setting.additionalProperties = false;
	return `${JSON.stringify(parsed, undefined, "\t")}\n`;
}
