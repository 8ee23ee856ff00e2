// Each jar, started on its own, has written a report.
import groovy.json.JsonSlurper

def reports = new File(basedir, 'target').listFiles().collect { new File(it, 'report.json') }
assert reports.size() == 2
reports.each { file ->
    def report = new JsonSlurper().parse(file, 'UTF-8')
    assert report.plan == 'hai-duong-2025'
    assert report.findings.find { it.check == 'II.2.1a' }.outcome == 'PASS'
}
return true
