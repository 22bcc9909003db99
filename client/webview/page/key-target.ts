/** Fields in which a key press is text. */
const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** Whether a text field has the focus, so that letters are not commands. */
export function isTypedInto(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest(FIELDS) !== null;
}
