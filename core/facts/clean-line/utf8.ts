/** UTF-8 as the host does it: the language itself has no means to, and the host's are fast. */
export interface Utf8 {
	/** The bytes of a text, at the beginning of an array that the next call may use again; `length` tells how many. A line end follows, and room for the scanner to look ahead. */
	readonly encode: (text: string) => { readonly bytes: Uint8Array; readonly length: number };
	/** The text of a part of the bytes. */
	readonly decode: (bytes: Uint8Array, from: number, to: number) => string;
}
