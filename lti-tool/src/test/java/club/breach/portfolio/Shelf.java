package club.breach.portfolio;

/** Hands on what a repository says, and opens no transaction. */
class Shelf {
    DiaryService diaries;

    Object all() throws Exception {
        return diaries.everythingForbidden();
    }
}
