/** Words that stand in every English sentence and in none of the other languages. */
export const ENGLISH =
  /\b(?:the|of|and|with|from|which|that|this|are|were|have|been|claims?|shows?|figures?|people|citizens)\b/i;
