export interface ClassesParams {
	/** The document's URI. */
	readonly uri: string;
}
