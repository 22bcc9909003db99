/** Fields in which a key press is text. */
const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** Whether what has the focus is typed into, so that letters are no commands. */
export function isTypedInto(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest(FIELDS) !== null;
}
