// Checks a Turtle file with the OWLAPI: profiles, consistency, unsatisfiable classes.
// run: java -cp '<folder of the OWLAPI jars>/*' ProfileCheck.java ontology.ttl
import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWLProfileReport;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.reasoner.OWLReasonerFactory;

public class ProfileCheck {
  public static void main(String[] args) throws Exception {
    OWLOntology ontology = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(args[0]));
    for (Profiles profile : new Profiles[] {Profiles.OWL2_DL, Profiles.OWL2_EL}) {
      OWLProfileReport report = profile.checkOntology(ontology);
      System.out.println("PROFILE " + profile + " " + report.isInProfile());
      for (OWLProfileViolation violation : report.getViolations()) {
        System.out.println("VIOLATION " + profile + " " + violation);
      }
    }
    OWLReasonerFactory[] factories = {
      new org.semanticweb.HermiT.ReasonerFactory(), new org.semanticweb.elk.owlapi.ElkReasonerFactory()
    };
    for (OWLReasonerFactory factory : factories) {
      OWLReasoner reasoner = factory.createReasoner(ontology);
      System.out.println("REASONER " + factory.getReasonerName() + " " + reasoner.isConsistent() + " "
          + reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
      reasoner.dispose();
    }
    System.exit(0);
  }
}
