"""Reads an archive with Apache Spark: one `copydesk batch` a partition, fed through its standard input.

    spark-submit examples/archive/spark.py stories.jsonl results/

Locally, with pyspark from the Python registry:

    python3 examples/archive/spark.py --master 'local[2]' stories.jsonl results/

Partitions are saved in order: results/part-00000 and so on, joined, are byte for byte the results of one process.
"""

import argparse
import shlex

from pyspark.sql import SparkSession


def main() -> None:
    parser = argparse.ArgumentParser(description="Reads an archive of stories with copydesk.")
    parser.add_argument("stories", help="a JSON record a line: files, folders or globs of any file system of Spark’s")
    parser.add_argument("results", help="a new folder")
    parser.add_argument("--master", help="cluster, such as local[2] (default: as spark-submit says)")
    parser.add_argument("--partitions", type=int, help="at least so many; each starts a process")
    parser.add_argument("--command", default="npx copydesk batch", help="with its options; it must be on every worker")
    arguments = parser.parse_args()

    builder = SparkSession.builder.appName("copydesk")
    if arguments.master:
        builder = builder.master(arguments.master)
    spark = builder.getOrCreate()
    try:
        stories = spark.sparkContext.textFile(arguments.stories, minPartitions=arguments.partitions)
        # A story that cannot be read is a result. With any other failure the partition fails, and Spark tries it again.
        command = shlex.join([*shlex.split(arguments.command), "--exit-zero"])
        stories.pipe(command, checkCode=True).saveAsTextFile(arguments.results)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
