/** What a page lets one see that a reader or a finger would stumble over; each thing found is a line of text. */
export type Look = {
  /** The width of the page's content; more than the window's, and one has to push it sideways. */
  width: number;
  /** What is too small for a finger. */
  smallTargets: string[];
  /** Text that ends at the edge of a box or of the window before it ends itself. */
  cutTexts: string[];
};

/** Where the focus stands, in pixels of the page. */
export type Stop = {
  name: string;
  top: number;
  left: number;
  right: number;
  /** Nothing covers it. */
  isInSight: boolean;
  /** A line around it shows where one is. */
  isMarked: boolean;
};
