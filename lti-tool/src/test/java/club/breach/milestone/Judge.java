package club.breach.milestone;

import club.breach.portfolio.Diary;

/** Looks downstairs, which is fine, at a room that looks back up. */
public class Judge {
    Diary diary;
}
