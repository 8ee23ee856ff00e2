// The program, started on its own, has written a report.
import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/report.json'), 'UTF-8')
assert report.plan == 'hai-duong-2025'
assert report.findings.find { it.check == 'II.2.1a' }.outcome == 'PASS'
return true
