import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;
import java.time.Instant;
import java.util.Date;

/** Judges files: one line for each signature (file, level, indication, why) and each time stamp. */
public class Judge {
    private static final CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    private static boolean online = false;
    private static Date moment = null;

    public static void main(String[] arguments) throws Exception {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--root" -> trusted.addCertificate(DSSUtils.loadCertificate(new File(arguments[++i])));
                case "--online" -> online = true;
                case "--at" -> moment = Date.from(Instant.parse(arguments[++i]));
                default -> judge(arguments[i]);
            }
        }
    }

    private static void judge(String path) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        if (online) {
            verifier.setCrlSource(new OnlineCRLSource());
            verifier.setOcspSource(new OnlineOCSPSource());
        }
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(path));
        validator.setCertificateVerifier(verifier);
        if (moment != null) {
            validator.setValidationTime(moment);
        }
        SimpleReport report = validator.validateDocument().getSimpleReport();
        String name = new File(path).getName();
        for (String id : report.getSignatureIdList()) {
            String why = report.getSubIndication(id) + " " + report.getAdESValidationErrors(id);
            System.out.println(String.join("\t", "SIG", name, report.getSignatureFormat(id).toString(),
                report.getIndication(id).toString(), why.replace('\n', ' ')));
        }
        for (String id : report.getTimestampIdList()) {
            System.out.println(String.join("\t", "TST", name, "", report.getIndication(id).toString(), ""));
        }
    }
}
