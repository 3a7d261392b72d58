/** Where a panel stands: beside the board on wide screens, in its place on others. */
export const PANEL =
  "border-line bg-surface flex min-h-0 w-full flex-col overflow-y-auto lg:w-[34rem] lg:shrink-0 lg:border-l xl:w-[38rem]";
