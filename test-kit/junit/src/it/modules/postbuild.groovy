// The program ran as a module and so did the library.
import groovy.json.JsonSlurper

assert new JsonSlurper().parse(new File(basedir, 'target/report.json'), 'UTF-8').findings.find { it.check == 'II.2.1a' }.outcome == 'PASS'
return true
