// Command dateline crawls news sites, extracts dates, officials, localities and
// money from their articles, and searches them.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"dateline/index"

	_ "time/tzdata" // for schedules on machines without time zones
)

// Exit codes, as grep and diff have them: 2 is the user's to mend.
const (
	exitGood = iota
	exitFailure
	exitUsage
)

func main() { os.Exit(run(os.Args[1:])) }

// run executes one command line and returns its exit code. Ctrl-C and SIGTERM
// cancel the context; a second one ends the process at once.
func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	root := newRoot()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitGood
	}
	if mistake := (*index.QueryError)(nil); errors.As(err, &mistake) {
		fmt.Fprintln(os.Stderr, mistake.Marked())
	}
	fmt.Fprintln(os.Stderr, "dateline:", err)
	if usage := (*usageError)(nil); errors.As(err, &usage) || !entered(root) {
		return exitUsage
	}
	return exitFailure
}

// A usageError is a mistake in the command line, reported with exit code 2.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

func usagef(format string, a ...any) error { return &usageError{fmt.Errorf(format, a...)} }

const enteredKey = "entered"

// readsConfig marks commands that tell themselves what is wrong with the configuration.
const readsConfig = "reads config"

// entered reports whether a command's own code was reached: errors before that
// come from the command line.
func entered(root *cobra.Command) bool { return root.Annotations[enteredKey] != "" }

func newRoot() *cobra.Command {
	s := &settings{}
	root := &cobra.Command{
		Use:   "dateline",
		Short: "Crawl news, extract who, where, when and how much, and search it",
		Long: `dateline crawls news sites, extracts the dates, officials, localities and
money figures of their articles, and searches them: in an index embedded in
the data folder, or in Elasticsearch 8.`,
		Example: `  dateline crawl --contact you@example.org https://en.vietnamplus.vn/politics/
  dateline search 'locality:"Quang Ninh" money>=1bn USD'`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Annotations:   map[string]string{},
	}
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if err := s.load(cmd.Flags()); err != nil && cmd.Annotations[readsConfig] == "" {
			return err
		}
		root.Annotations[enteredKey] = "yes"
		return nil
	}
	s.register(root.PersistentFlags())
	root.AddCommand(newCrawl(s), newReplay(s), newExtract(s), newSearch(s), newExport(s), newRecord(s), newEval(s), newGazetteer(s),
		newConfig(s), newStatus(s), newRuns(s), newSchedule(s), newDoctor(s))
	return root
}
