import { html } from "#client/webview/page/elements.ts";

/** A field to choose one of several values. */
export interface SelectField<Value extends string> {
	readonly element: HTMLSelectElement;
	readonly value: () => Value;
	readonly set: (value: Value) => void;
	/** The choices: values with their texts. The current choice stays if it is among them. */
	readonly offer: (options: readonly (readonly [Value, string])[]) => void;
}

/** `changed` is called when the user chooses. */
export function selectField<Value extends string>(label: string, changed: () => void): SelectField<Value> {
	const element = html("select", { class: "field select", "aria-label": label, title: label });
	element.addEventListener("change", changed);
	return {
		element,
		value: () => element.value as Value,
		set(value) {
			element.value = value;
		},
		offer(options) {
			const before = element.value;
			element.replaceChildren(...options.map(([value, text]) => html("option", { value }, text)));
			if (options.some(([value]) => value === before)) {
				element.value = before;
			}
		},
	};
}
