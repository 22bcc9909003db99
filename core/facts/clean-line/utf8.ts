/** UTF-8 conversion by the host, because the language itself has none, and the host's is fast. */
export interface Utf8 {
	/**
	 * The bytes of a text, at the beginning of an array that the next call may reuse; `length` is their number. They
	 * are followed by a line end and room for the scanner to look ahead.
	 */
	readonly encode: (text: string) => { readonly bytes: Uint8Array; readonly length: number };
	/** The text of a part of the bytes. */
	readonly decode: (bytes: Uint8Array, from: number, to: number) => string;
}
