package club.parcours.house;

import java.io.File;
import java.net.URI;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The tool exactly as Maven built it, deployed once for all tests that need the server. */
@ArquillianSuiteDeployment
public class TheWar {
    @Deployment(testable = false)
    public static WebArchive asBuilt() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("it.war")))
                .as(WebArchive.class);
    }

    /** Where the tool under test answers, without a path. */
    public static URI base() {
        return URI.create(System.getProperty("it.base"));
    }
}
