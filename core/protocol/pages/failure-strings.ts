/** The texts of a page's way out where the host could not give what the page is to show. */
export interface FailureStrings {
	/** What the button says that asks once more. */
	readonly tryAgain: string;
}
