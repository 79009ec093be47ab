package club.parcours.home;

import club.parcours.web.Finding;
import java.util.List;

/** What the self-test found. @param findings none before it was run */
public record SelfTestView(List<Finding> findings) {}
