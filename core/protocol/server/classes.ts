/** Client to server, a request: the classes that training learns from an open document, most frequent first. The answer is a list of names, or null where the document is no annotation file. */
export const CLASSES_METHOD = "automlImages/classes";

export interface ClassesParams {
	/** The document's URI. */
	readonly uri: string;
}
