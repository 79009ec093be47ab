package club.breach.portfolio;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/** A page that opens transactions. */
@Path("diary")
@Transactional
public class DiaryPage {}
